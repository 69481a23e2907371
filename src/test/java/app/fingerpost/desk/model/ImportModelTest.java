package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportModelTest {
    @TempDir
    Path dir;

    /** What the model gives to the worker, run by hand. */
    private final Deque<Runnable> asked = new ArrayDeque<>();

    private @Nullable DeskFixture desk;

    @Test
    void importedLinksAreThereAndGoIntoTheBinWhenItIsUndone() throws IOException {
        open(false);
        imports().start(csv("links.csv", 2500, ""));
        assertThat(desk().notice()).isEqualTo("Imported 2,500 links from links.csv.");
        assertThat(imports().progressProperty().get()).isEqualTo(1);
        assertThat(desk().model.links().listing().rows()).hasSize(2500);

        desk().model.links().edits().delete(List.of(desk().row("s7")));
        desk().model.notices().undo(notice());
        assertThat(desk().model.links().listing().rows()).hasSize(2500);
        desk().model.notices().undoLast();

        assertThat(desk().notice()).isEqualTo("Undone: Imported 2,500 links from links.csv.");
        assertThat(desk().model.links().listing().rows()).isEmpty();
        imports().start(csv("links.csv", 2500, ""));
        assertThat(desk().model.links().listing().rows()).hasSize(2500);
    }

    @Test
    void linksDeletedSinceAreNotTouchedByTheUndo() throws IOException {
        open(false);
        imports().start(csv("links.csv", 3, ""));
        Notice imported = notice();
        desk().app.links().delete(new Slug("s1"));
        desk().model.notices().undo(imported);
        assertThat(desk().notice()).startsWith("Undone: Imported 3 links");
        assertThat(desk().model.links().listing().rows()).isEmpty();
    }

    @Test
    void undoneImportTakesItsOwnersWithItAndRedoBringsThemBack() throws IOException {
        open(false);
        imports()
                .start(Files.writeString(
                        dir.resolve("links.csv"), "Short code,Long URL,Owner\na,https://example.org/a,ben\n"));
        desk().model.notices().undoLast();
        assertThat(desk().app.lists().users())
                .extracting(one -> one.user().name())
                .doesNotContain("ben");
        assertThat(desk().notice()).contains("The owner it had created is gone too", "first user");
        desk().model.notices().redoLast();
        assertThat(desk().row("a").owner().name()).isEqualTo("ben");
    }

    @Test
    void refusedRowsAreToldAndWrittenBesideTheFile() throws IOException {
        open(false);
        imports().start(csv("links.csv", 2, "bad slug!,https://example.org/\n"));
        assertThat(desk().notice()).contains("Imported 2 links", "One row was refused", "links.refused.csv");
        assertThat(dir.resolve("links.refused.csv")).content().contains("bad slug!");
        assertThat(notice().stays()).as("nobody may miss it").isTrue();

        imports().start(csv("good.csv", 0, "g,https://example.org/\n"));
        assertThat(notice().stays()).isFalse();
    }

    @Test
    void refusedRowsOfASecondImportLeaveThoseOfTheFirst() throws IOException {
        open(false);
        imports().start(csv("links.csv", 0, "bad slug!,https://example.org/\n"));
        imports().start(csv("links.csv", 0, "worse slug!,https://example.org/\n"));
        assertThat(desk().notice()).contains("links.refused-2.csv");
        assertThat(dir.resolve("links.refused.csv")).content().contains("bad slug!");
        assertThat(dir.resolve("links.refused-2.csv")).content().contains("worse slug!");
    }

    @Test
    void fileOfTheRefusedRowsIsShownFromTheMessageWhetherAnyWereTakenOrNot() throws IOException {
        open(false);
        List<Path> shown = new ArrayList<>();
        imports().setOpener(shown::add);
        for (int taken : List.of(2, 0)) {
            imports().start(csv("links" + taken + ".csv", taken, "bad slug!,https://example.org/\n"));
            Notice.Offer offer = Objects.requireNonNull(notice().offer());
            assertThat(offer.text()).isEqualTo("Show the file");

            offer.work().run();

            assertThat(shown.get(shown.size() - 1)).isEqualTo(dir.resolve("links" + taken + ".refused.csv"));
            assertThat(notice().offer()).as("it can be shown once more").isNotNull();
        }
        imports().start(csv("good.csv", 0, "g,https://example.org/\n"));
        assertThat(notice().offer()).isNull();
    }

    @Test
    void fileThatNoProgramOpensIsNamed() throws IOException {
        open(false);
        imports().setOpener(file -> {
            throw Rejected.unknown("file", "Nothing opens " + file);
        });
        imports().start(csv("links.csv", 1, "bad slug!,https://example.org/\n"));
        Objects.requireNonNull(notice().offer()).work().run();
        assertThat(notice()).isEqualTo(Notice.problem("Nothing opens " + dir.resolve("links.refused.csv")));
    }

    private Notice notice() {
        return Objects.requireNonNull(desk().model.notices().currentProperty().get());
    }

    @Test
    void fileThatIsNoneIsRefusedInOneSentence() throws IOException {
        open(false);
        imports().start(Files.writeString(dir.resolve("empty.csv"), ""));
        assertThat(desk().notice()).startsWith("empty.csv: ");
        assertThat(imports().busyProperty().get()).isFalse();
        imports().start(dir.resolve("missing.csv"));
        assertThat(desk().notice()).startsWith("missing.csv: It cannot be read.");
    }

    @Test
    void stoppedImportTakesNothingIn() throws IOException {
        open(true);
        imports().start(csv("links.csv", 2500, ""));
        assertThat(imports().busyProperty().get()).isTrue();
        assertThat(desk().model.ending().mayEnd()).isFalse();
        assertThat(desk().notice()).startsWith("An import is under way.");
        assertThat(desk().model.ending().mayEnd()).isTrue();
        imports().cancel();
        while (!asked.isEmpty()) {
            asked.remove().run();
        }
        assertThat(desk().notice()).isEqualTo("Stopped. Nothing was imported.");
        assertThat(imports().busyProperty().get()).isFalse();
        assertThat(desk().model.links().listing().rows()).isEmpty();
    }

    @Test
    void activityIsSeenWhileAnImportIsUnderWay() throws IOException {
        open(false);
        DeskModel model = desk().another(asked::add);
        model.imports().start(csv("links.csv", 3, ""));

        model.activity().show();

        assertThat(model.imports().busyProperty().get()).isTrue();
        assertThat(model.activity().pulseProperty().get()).isNotNull();
    }

    /** Its button would take the deletion back, which was begun later. */
    @Test
    void importThatEndsAfterALaterDeedIsToldWithoutAButton() throws IOException {
        open(false);
        desk().link("a", "https://example.org/a", desk().owner("ana"));
        DeskModel model = desk().another(asked::add);
        model.refresh();
        model.imports().start(csv("links.csv", 1, ""));
        model.links().edits().delete(List.copyOf(model.links().listing().rows()));
        while (!asked.isEmpty()) {
            asked.remove().run();
        }

        assertThat(model.notices().currentProperty().get()).isEqualTo(Notice.done("Imported 1 link from links.csv."));
        model.notices().undoLast();
        model.notices().undoLast();
        while (!asked.isEmpty()) {
            asked.remove().run();
        }
        assertThat(model.links().listing().rows()).extracting(LinkRow::slug).containsExactly("a");
    }

    @AfterEach
    void close() {
        if (desk != null) {
            desk.close();
        }
    }

    private DeskFixture desk() {
        return Objects.requireNonNull(desk);
    }

    private void open(boolean byHand) {
        desk = new DeskFixture(dir.resolve("data"), byHand ? asked::add : Runnable::run, Runnable::run);
    }

    private ImportModel imports() {
        return desk().model.imports();
    }

    private Path csv(String name, int links, String more) throws IOException {
        StringBuilder text = new StringBuilder("Short code,Long URL\n");
        for (int i = 0; i < links; i++) {
            text.append("s").append(i).append(",https://example.org/").append(i).append('\n');
        }
        return Files.writeString(dir.resolve(name), text + more);
    }
}
