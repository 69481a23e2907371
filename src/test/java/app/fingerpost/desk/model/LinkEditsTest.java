package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Label;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.link.Validity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkEditsTest {
    @TempDir
    Path dir;

    private final List<String> problems = new ArrayList<>();
    private int done;
    private DeskFixture desk;
    private LinkEdits edits;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir.resolve("data"));
        edits = desk.model.links().edits();
        int ana = desk.owner("ana");
        desk.owner("ben");
        desk.link("a", "https://example.org/a", ana);
        desk.link("b", "https://example.org/b", ana);
        desk.app
                .links()
                .update(new Slug("a"), draft -> draft.withLabel(new Label("Title", "", Tag.all(List.of("old")))));
        desk.model.refresh();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void disabledLinksAreOnAgainAfterUndo() {
        edits.turn(rows(), false);
        assertThat(desk.notice()).isEqualTo("Disabled 2 links.");
        assertThat(desk.row("a").state()).isEqualTo(LinkState.DISABLED);

        desk.model.notices().undoLast();

        assertThat(desk.row("a").state()).isEqualTo(LinkState.ON);
        assertThat(desk.row("b").state()).isEqualTo(LinkState.ON);
        assertThat(desk.notice()).isEqualTo("Undone: Disabled 2 links.");

        desk.model.notices().redoLast();

        assertThat(desk.row("a").state()).isEqualTo(LinkState.DISABLED);
        assertThat(desk.notice()).isEqualTo("Done again: Disabled 2 links.");
    }

    @Test
    void whatIsSoAlreadyIsToldAndCannotBeUndone() {
        edits.turn(rows(), true);

        assertThat(desk.notice()).startsWith("Nothing to change");
        desk.model.notices().undoLast();
        assertThat(desk.row("a").state()).isEqualTo(LinkState.ON);
    }

    @Test
    void tagsAreAddedAndTakenAndComeBack() {
        edits.tag(rows(), "Work, new one", "old, never-there", this::done, problems::add);

        assertThat(desk.row("a").tags()).isEqualTo(Tag.all(List.of("new-one", "work")));
        assertThat(desk.row("b").tags()).isEqualTo(Tag.all(List.of("new-one", "work")));
        assertThat(done).isEqualTo(1);
        desk.model.notices().undoLast();
        assertThat(desk.row("a").tags()).isEqualTo(Tag.all(List.of("old")));
        assertThat(desk.row("b").tags()).isEmpty();
    }

    @Test
    void tagThatAnEarlierVersionTookCanBeTakenAway() {
        Tag unseen = new Tag("re\u00ADd");
        desk.app.links().update(new Slug("a"), draft -> draft.withLabel(new Label("", "", List.of(unseen))));
        desk.model.refresh();

        edits.tag(rows(), "", unseen.name(), this::done, problems::add);
        assertThat(desk.row("a").tags()).isEmpty();

        edits.tag(rows(), "old", "", this::done, problems::add);
        edits.tag(rows(), "", "old\u200B", this::done, problems::add);
        assertThat(desk.row("a").tags()).isEmpty();
    }

    @Test
    void noTagsOrWrongOnesAreRefused() {
        edits.tag(rows(), " , ", "", this::done, problems::add);
        edits.tag(rows(), "a|b", "", this::done, problems::add);

        assertThat(problems).hasSize(2);
        assertThat(done).isZero();
    }

    @Test
    void linksMoveToAnotherOwnerWhoMustExist() {
        edits.moveTo(rows(), " ben ", this::done, problems::add);
        assertThat(desk.row("a").owner().name()).isEqualTo("ben");
        assertThat(desk.notice()).isEqualTo("Moved 2 links to ben.");

        edits.moveTo(rows(), "nobody", this::done, problems::add);
        assertThat(problems).singleElement().asString().contains("“nobody”");

        desk.model.notices().undoLast();
        assertThat(desk.row("b").owner().name()).isEqualTo("ana");
    }

    @Test
    void endIsSetAndTakenAwayAndTheBeginningStays() {
        Instant from = Instant.parse("2026-03-01T00:00:00Z");
        desk.app.links().update(new Slug("a"), draft -> draft.withValidity(new Validity(from, null, 5L)));
        Moment end = edits.noMoment();
        end.dayProperty().set(LocalDate.of(2026, 3, 12));
        end.timeProperty().set("18:00");

        edits.expire(rows(), end, this::done, problems::add);

        Instant until = Instant.parse("2026-03-12T17:00:00Z");
        assertThat(desk.row("a").link().draft().validity()).isEqualTo(new Validity(from, until, 5L));
        assertThat(desk.row("b").link().draft().validity().until()).isEqualTo(until);
        edits.expire(rows(), edits.noMoment(), this::done, problems::add);
        assertThat(desk.row("b").link().draft().validity().until()).isNull();
        assertThat(problems).isEmpty();
    }

    @Test
    void refusalNamesTheLinkAndChangesNone() {
        Instant from = Instant.parse("2026-05-01T00:00:00Z");
        desk.app.links().update(new Slug("b"), draft -> draft.withValidity(new Validity(from, null, null)));
        Moment end = edits.noMoment();
        end.dayProperty().set(LocalDate.of(2026, 4, 1));

        edits.expire(rows(), end, this::done, problems::add);

        assertThat(problems).singleElement().asString().contains("“b”");
        assertThat(desk.row("a").link().draft().validity()).isEqualTo(Validity.ALWAYS);
    }

    @Test
    void deletedLinksComeBackTogether() {
        edits.delete(rows());
        assertThat(desk.notice()).isEqualTo("Deleted 2 links.");
        assertThat(desk.model.links().listing().rows()).isEmpty();

        desk.model.notices().undoLast();

        assertThat(desk.model.links().listing().rows()).hasSize(2);
    }

    @Test
    void exportIsAFileThatTheImportReads() throws IOException {
        Path file = dir.resolve("links.csv");
        edits.export(rows(), file);

        assertThat(Files.readAllLines(file))
                .hasSize(3)
                .startsWith("Long URL,Short code,Title,Notes,Tags,Owner,Enabled,Valid since,Valid until,Maximum clicks,"
                        + "Redirect status,Forward query,Append path,Owner active")
                .contains("https://example.org/a,a,Title,,old,ana,yes,,,,302,yes,no,yes");
        assertThat(desk.notice()).startsWith("Exported 2 links to ");
    }

    private List<LinkRow> rows() {
        return List.of(desk.row("a"), desk.row("b"));
    }

    private void done() {
        done++;
    }
}
