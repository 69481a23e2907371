package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to users who are renamed or gone after they were chosen, and before it is done. */
class ChosenUsersTest {
    @TempDir
    Path dir;

    private DeskFixture desk;
    private UsersModel users;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir);
        users = desk.model.users();
        desk.owner("ana");
        desk.owner("ben");
        desk.model.refresh();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void userWhoWasRenamedMeanwhileIsSwitchedAndNotANewOneOfThatName() {
        UserRow chosen = row("ana");
        desk.app.users().rename("ana", "anna");
        desk.owner("ana");

        users.turn(List.of(chosen), false);
        desk.model.refresh();

        assertThat(row("anna").active()).isFalse();
        assertThat(row("ana").active()).isTrue();
        assertThat(desk.notice()).isEqualTo("Switched anna off. Their links have stopped.");
        desk.model.notices().undoLast();
        assertThat(row("anna").active()).isTrue();
    }

    @Test
    void questionOutlivesARenameAndIsAboutTheSameUsers() {
        users.turn(List.of(row("ana"), row("ben")), false);
        users.rename(row("ana"), "zoe", () -> {}, problem -> {});
        desk.owner("ana");
        assertThat(users.stop().questionProperty().get()).startsWith("2 users (ben, zoe) would be switched off");

        users.stop().confirm();
        desk.model.refresh();

        assertThat(row("zoe").active()).isFalse();
        assertThat(row("ben").active()).isFalse();
        assertThat(row("ana").active()).isTrue();
    }

    @Test
    void yesIsAboutWhomTheQuestionNamesAndNotAboutWhoIsAskedAboutNext() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        desk.close();
        AtomicBoolean held = new AtomicBoolean();
        desk = new DeskFixture(
                dir,
                work -> {
                    if (held.get()) {
                        waiting.add(work);
                    } else {
                        work.run();
                    }
                },
                Runnable::run);
        users = desk.model.users();
        desk.owner("carla");
        desk.owner("dora");
        desk.model.refresh();
        users.turn(List.of(row("ana"), row("ben")), false);
        held.set(true);
        users.turn(List.of(row("carla"), row("dora")), false);
        assertThat(users.stop().questionProperty().get()).isEmpty();
        users.stop().confirm();
        held.set(false);
        waiting.forEach(Runnable::run);
        desk.model.refresh();

        assertThat(List.of(row("ana"), row("ben"), row("carla"), row("dora"))).allMatch(UserRow::active);
    }

    @Test
    void everyoneButTheChosenIsWhoeverThatWasWhenItWasAsked() {
        desk.owner("carla");
        desk.model.refresh();
        users.stopAllBut(List.of(row("ana")));
        desk.app.users().rename("ana", "new");
        desk.app.users().rename("ben", "ana");
        desk.app.users().rename("carla", "ben");

        users.stop().confirm();
        desk.model.refresh();

        assertThat(users.listing().rows())
                .filteredOn(UserRow::active)
                .extracting(UserRow::name)
                .contains("new")
                .doesNotContain("ana", "ben");
    }

    @Test
    void userWhoIsGoneByThenHasTheWholeSwitchRefused() {
        users.create("eve", () -> {}, problem -> {});
        List<UserRow> chosen = List.of(row("ana"), row("eve"));
        users.turn(chosen, false);
        desk.model.notices().undoLast();
        desk.owner("ida");

        users.stop().confirm();
        desk.model.refresh();

        assertThat(desk.notice()).isEqualTo("There is no user “eve” any more, so nothing was done.");
        assertThat(row("ida").active()).isTrue();
        assertThat(row("ana").active()).isTrue();
    }

    @Test
    void renamingIsOfTheUserChosenAndNotOfANewOneOfThatName() {
        UserRow chosen = row("ana");
        desk.app.users().rename("ana", "anna");
        desk.owner("ana");

        users.rename(chosen, "zoe", () -> {}, problem -> {});

        assertThat(row("zoe").id()).isEqualTo(chosen.id());
        assertThat(desk.notice()).contains("anna").contains("zoe");
        desk.model.notices().undoLast();
        assertThat(row("anna").id()).isEqualTo(chosen.id());
    }

    private UserRow row(String name) {
        return users.listing().rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
