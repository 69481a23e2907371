package app.fingerpost.desk.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.LoggedLines;
import app.fingerpost.link.StoreException;
import app.fingerpost.manage.Links;
import app.fingerpost.manage.Users;
import app.fingerpost.report.LinkList;
import app.fingerpost.report.Reports;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {
    @TempDir
    Path dir;

    @Test
    void nothingIsAskedOrShownUntilWorkerAndFxThreadGetTheirTurn() {
        Deque<Runnable> worker = new ArrayDeque<>();
        Deque<Runnable> front = new ArrayDeque<>();
        try (DeskFixture desk = new DeskFixture(dir, worker::add, front::add)) {
            desk.link("a", "https://example.org/", desk.owner("ana"));
            while (!worker.isEmpty()) {
                worker.remove().run();
            }
            while (!front.isEmpty()) {
                front.remove().run();
            }

            desk.model.refresh();
            desk.model.refresh();
            assertThat(front).isEmpty();
            assertThat(worker)
                    .as("one question under way, however often it is asked")
                    .hasSize(1);

            worker.remove().run();
            assertThat(desk.model.links().listing().rows()).isEmpty();

            front.remove().run();
            while (!front.isEmpty()) {
                front.remove().run();
            }
            assertThat(desk.model.links().listing().rows()).hasSize(1);
        }
    }

    @Test
    void faultIsToldInTheWindowsLanguageAndLeftToTheLog() {
        Worker worker = Worker.over(services(), Runnable::run, Runnable::run);
        List<Problem> problems = new ArrayList<>();

        worker.ask(
                services -> {
                    throw new IllegalStateException("the disk is gone");
                },
                answer -> {},
                problems::add);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEmpty();
            assertThat(problem.sentence()).isEqualTo("Fingerpost could not do this. The log says why.");
        });
    }

    @Test
    void workThatEndsWithAnErrorIsToldOfAndNoLongerUnderWay() {
        Deque<Runnable> behind = new ArrayDeque<>();
        Worker worker = Worker.over(services(), behind::add, Runnable::run);
        List<Problem> problems = new ArrayList<>();
        worker.ask(
                services -> {
                    throw new OutOfMemoryError("no room for this");
                },
                answer -> {},
                problems::add);
        assertThat(worker.isBusy()).isTrue();

        behind.remove().run();

        assertThat(worker.isBusy()).isFalse();
        assertThat(problems).containsExactly(Problem.fault());
    }

    @Test
    void troubleThatGoesOnIsLoggedWithAllItsLinesOnceAndThenInALineEachTime() {
        Worker worker = Worker.over(services(), Runnable::run, Runnable::run);
        try (LoggedLines log = new LoggedLines(Worker.class)) {
            fail(worker, new StoreException("The link was not stored.", new IOException("no room")));
            fail(worker, new StoreException("The owner was not stored.", new IOException("no room")));
            assertThat(log.lines()).hasSize(2);
            assertThat(log.lines().get(0)).endsWith("A question from the window failed.");
            assertThat(log.lines().get(1)).contains("The owner was not stored.").endsWith("no room");

            fail(worker, new StoreException("The link was not stored.", new IOException("no disk")));
            assertThat(log.lines().get(2)).endsWith("A question from the window failed.");
        }
    }

    private static void fail(Worker worker, RuntimeException why) {
        worker.ask(
                services -> {
                    throw why;
                },
                answer -> {},
                problem -> {});
    }

    /** What would let the FX thread call the store is not there to be called. */
    @Test
    void onlyTheWorkerHoldsTheServices() {
        JavaClasses desk = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("app.fingerpost.desk");
        for (Class<?> service : List.of(Links.class, Users.class, LinkList.class, Reports.class, DeskServices.class)) {
            fields().that()
                    .haveRawType(service)
                    .should()
                    .beDeclaredIn(service == DeskServices.class ? Worker.class : DeskServices.class)
                    .check(desk);
        }
    }

    private DeskServices services() {
        try (DeskFixture desk = new DeskFixture(dir)) {
            return desk.app.deskServices();
        }
    }
}
