package app.fingerpost.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Label;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.link.Target;
import app.fingerpost.manage.RightOfWay;
import app.fingerpost.manage.StagedLink;
import app.fingerpost.report.LinkFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported comes back by an import as it was. */
class ExportedLinksTest {
    @Test
    void linkComesBackWithEverythingTheFileTells() throws IOException {
        Label label = new Label("A \"title\", with\nlines", "Größe; |, notes", Tag.all(List.of("work", "a-b")));

        StagedLink back = exported("g++", label, "Ana Bär");

        assertThat(back.slug()).hasToString("g++");
        assertThat(back.target()).hasToString("https://example.org/?a=1,2");
        assertThat(back.label()).isEqualTo(label);
        assertThat(back.owner()).isEqualTo("Ana Bär");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+x", "-x", "@x", "＝x", "＋x", "－x", "＠x", "'=x", "'＝x", "''-x", "'x", "'", "x"})
    void textThatASpreadsheetWouldRunIsDefusedAndComesBackAsItWas(String text) throws IOException {
        StringWriter file = new StringWriter();
        LinkFile.write(List.of(line("x", new Label(text, "", List.of()), "ana")), file);

        assertThat(file.toString())
                .doesNotContain(",=")
                .doesNotContain(",+")
                .doesNotContain(",-")
                .doesNotContain(",@")
                .doesNotContainPattern(",[＝＋－＠]");
        assertThat(exported("x", new Label(text, text, List.of()), "ana").label())
                .isEqualTo(new Label(text, text, List.of()));
    }

    @Test
    void slugThatBeginsLikeAFormulaComesBack() throws IOException {
        assertThat(exported("-x", Label.NONE, "ana").slug()).hasToString("-x");
    }

    private static StagedLink exported(String slug, Label label, String owner) throws IOException {
        StringWriter file = new StringWriter();
        LinkFile.write(List.of(line(slug, label, owner)), file);
        StagedFile read = LinkCsv.read(
                new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)), new RightOfWay(() -> 0));
        assertThat(read.refused()).isEmpty();
        return read.links().get(0);
    }

    private static LinkFile.Line line(String slug, Label label, String owner) {
        LinkDraft draft = LinkDraft.plain(new Slug(slug), new Target("https://example.org/?a=1,2"), 1)
                .withLabel(label);
        return new LinkFile.Line(new Link(1, draft, Instant.EPOCH, Instant.EPOCH), owner);
    }
}
