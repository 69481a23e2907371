package app.fingerpost.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Forwarding;
import app.fingerpost.link.Label;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.link.Target;
import app.fingerpost.link.User;
import app.fingerpost.link.Validity;
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
        Validity validity = new Validity(
                Instant.parse("2026-01-31T09:00:00Z"), Instant.parse("2026-12-31T22:59:59.999Z"), 1_000_000L);
        Forwarding forwarding = new Forwarding(Forwarding.Status.PERMANENT_REDIRECT, false, true);

        StagedLink back = exported(
                plain("g++")
                        .withLabel(label)
                        .withEnabled(false)
                        .withValidity(validity)
                        .withForwarding(forwarding),
                "Ana Bär");

        assertThat(back)
                .isEqualTo(new StagedLink(
                        2,
                        new Slug("g++"),
                        plain("g++").target(),
                        "Ana Bär",
                        true,
                        label,
                        false,
                        validity,
                        forwarding));
    }

    @Test
    void columnsStandInTheirOrderAndTimesInUtc() throws IOException {
        LinkDraft draft = plain("x")
                .withLabel(new Label("T", "N", Tag.all(List.of("b", "a"))))
                .withValidity(new Validity(
                        Instant.parse("2026-01-31T09:00:00Z"), Instant.parse("2026-12-31T23:00:00.5Z"), 7L));

        assertThat(written(draft, "ana").lines())
                .containsExactly(
                        "Long URL,Short code,Title,Notes,Tags,Owner,Enabled,Valid since,Valid until,Maximum clicks,"
                                + "Redirect status,Forward query,Append path,Owner active",
                        "\"https://example.org/?a=1,2\",x,T,N,a|b,ana,yes,2026-01-31T09:00:00+00:00,"
                                + "2026-12-31T23:00:00.5+00:00,7,302,yes,no,yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[x]", "[]", "[\"x\"]", "[x]|[y]", "[\"x|y\"]", "\"", "[x]|y"})
    void tagsKeepTheirBracketsAndQuotationMarks(String names) throws IOException {
        Label label = new Label("", "", Tag.all(List.of(names.split("\\|"))));

        assertThat(exported(plain("x").withLabel(label), "ana").label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+x", "-x", "@x", "＝x", "＋x", "－x", "＠x", "'=x", "'＝x", "''-x", "'x", "'", "x"})
    void textThatASpreadsheetWouldRunIsDefusedAndComesBackAsItWas(String text) throws IOException {
        LinkDraft draft = plain("x").withLabel(new Label(text, text, List.of()));

        assertThat(written(draft, "ana"))
                .doesNotContain(",=")
                .doesNotContain(",+")
                .doesNotContain(",-")
                .doesNotContain(",@")
                .doesNotContainPattern(",[＝＋－＠]");
        assertThat(exported(draft, "ana").label()).isEqualTo(draft.label());
    }

    @Test
    void slugThatBeginsLikeAFormulaComesBack() throws IOException {
        assertThat(exported(plain("-x"), "ana").slug()).hasToString("-x");
    }

    private static StagedLink exported(LinkDraft draft, String owner) throws IOException {
        StagedFile read = LinkRows.read(
                new ByteArrayInputStream(written(draft, owner).getBytes(StandardCharsets.UTF_8)),
                new RightOfWay(() -> 0));
        assertThat(read.refused()).isEmpty();
        return read.links().get(0);
    }

    private static String written(LinkDraft draft, String owner) throws IOException {
        StringWriter file = new StringWriter();
        LinkFile.write(
                List.of(new LinkFile.Line(
                        new Link(1, draft, Instant.EPOCH, Instant.EPOCH), new User(1, owner, true, 0, Instant.EPOCH))),
                file);
        return file.toString();
    }

    private static LinkDraft plain(String slug) {
        return LinkDraft.plain(new Slug(slug), new Target("https://example.org/?a=1,2"), 1);
    }
}
