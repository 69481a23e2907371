package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.link.Changes;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.KeptQuestion;
import app.fingerpost.report.Narrowing;
import app.fingerpost.report.Period;
import app.fingerpost.saved.SavedReport;
import app.fingerpost.saved.SavedReports;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault in the window while a step back is told does not keep the steps before it from being taken back. */
final class StepFaultTest {
    private final Notices notices = new Notices();

    @AutoClose
    private DeskFixture desk;

    private Worker worker;

    @BeforeEach
    void open(@TempDir Path dir) {
        desk = new DeskFixture(dir);
        worker = Worker.over(desk.app.deskServices(), Runnable::run, Runnable::run);
    }

    @Test
    void deedsAreTakenBackAfterAFault() {
        Deeds deeds = new Deeds(worker, notices, StepFaultTest::fail);
        create(deeds, "ana");
        create(deeds, "ben");

        assertFaultAtUndo();
        assertFaultAtUndo();

        assertThat(desk.app.lists().users())
                .extracting(one -> one.user().name())
                .doesNotContain("ana", "ben");
    }

    @Test
    void changesOfSavedReportsAreTakenBackAfterAFault() {
        SavedReportSteps steps = new SavedReportSteps(worker, notices, now -> fail(), () -> {});
        KeptQuestion question =
                new KeptQuestion(Grouping.DAY, Period.TODAY, null, null, ZoneOffset.UTC, Narrowing.NONE, false);
        SavedReport one = desk.app.deskServices().saved().create(new SavedReport(0, "One", question, null));
        SavedReport two = rename(steps, one, "Two");
        rename(steps, two, "Three");

        assertFaultAtUndo();
        assertFaultAtUndo();

        assertThat(desk.app.deskServices().saved().state().reports()).containsExactly(one);
    }

    private static void create(Deeds deeds, String name) {
        deeds.ask(
                services -> services.users().create(name),
                (deed, user) -> deed.did(name, Changes.created(List.of(user))),
                problem -> {});
    }

    private static SavedReport rename(SavedReportSteps steps, SavedReport before, String name) {
        SavedReport after = new SavedReport(before.id(), name, before.question(), before.schedule());
        steps.ask(
                services -> services.saved().replace(after),
                (begun, was) -> steps.did(begun, name, was, new SavedReports.Kept(after, null)),
                problem -> {});
        return after;
    }

    private void assertFaultAtUndo() {
        assertThatThrownBy(notices::undoLast).hasMessage("a fault");
    }

    private static void fail() {
        throw new IllegalStateException("a fault");
    }
}
