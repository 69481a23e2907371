package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Switch;
import app.fingerpost.link.Validity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersModelTest {
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
    void severalUsersAreSwitchedTogether() {
        users.turn(List.of(row("ana"), row("ben")), false);
        users.stop().confirm();

        assertThat(row("ana").active()).isFalse();
        assertThat(row("ben").active()).isFalse();
        assertThat(desk.notice()).isEqualTo("Switched 2 users off. Their links have stopped.");

        desk.model.notices().undoLast();
        assertThat(row("ana").active()).isTrue();
        assertThat(row("ben").active()).isTrue();
        assertThat(desk.notice()).as("their links go on").isEqualTo("Undone: Switched 2 users off.");
        desk.model.notices().redoLast();
        assertThat(desk.notice()).isEqualTo("Done again: Switched 2 users off.");
    }

    @Test
    void whatASwitchOfManyStopsIsSaidBeforeItIsDone() {
        int ana = row("ana").user().id();
        desk.link("a", "https://example.org/a", ana);
        desk.link("b", "https://example.org/b", ana);
        desk.link("c", "https://example.org/c", row("ben").user().id());
        desk.model.refresh();

        users.turn(List.of(row("ana"), row("ben")), false);

        assertThat(users.stop().questionProperty().get())
                .isEqualTo(
                        "2 users (ana, ben) would be switched off: 3 links would stop, with no clicks in the last day.");
        assertThat(row("ana").active()).isTrue();

        users.stop().cancel();
        assertThat(users.stop().questionProperty().get()).isEmpty();
        users.stop().confirm();
        assertThat(row("ana").active()).isTrue();
    }

    @Test
    void linksThatDoNotRedirectAnywayAreNotSaidToStop() {
        int ana = row("ana").user().id();
        for (String slug : List.of("on", "disabled", "expired", "early", "used")) {
            desk.link(slug, "https://example.org/" + slug, ana);
        }
        Instant now = desk.clock.instant();
        edit("disabled", draft -> draft.withEnabled(false));
        edit("expired", draft -> draft.withValidity(new Validity(null, now, null)));
        edit("early", draft -> draft.withValidity(new Validity(now.plusSeconds(1), null, null)));
        edit("used", draft -> draft.withValidity(new Validity(null, now.plusSeconds(1), 1L)));

        users.turn(List.of(row("ana"), row("ben")), false);

        assertThat(users.stop().questionProperty().get()).contains("2 links would stop");
    }

    private void edit(String slug, UnaryOperator<LinkDraft> edit) {
        desk.app.links().update(new Slug(slug), edit);
    }

    @Test
    void ofManyThatAreSwitchedOffTheFirstAreNamed() {
        List.of("Zoe", "carl", "Dora", "emil").forEach(desk::owner);
        desk.model.refresh();

        users.turn(List.copyOf(users.listing().rows()), false);

        assertThat(users.stop().questionProperty().get())
                .startsWith("7 users (ana, ben, carl, Dora, emil, …) would be switched off");
    }

    @Test
    void onlyUsersThatAreOnCountAsStoppedAndComeBackByUndo() {
        users.turn(List.of(row("ben")), false);

        users.turn(List.of(row("ana"), row("ben")), false);
        assertThat(users.stop().questionProperty().get()).startsWith("1 user (ana) would be switched off");
        users.stop().confirm();
        assertThat(desk.notice()).isEqualTo("Switched ana off. Their links have stopped.");
        desk.model.notices().undoLast();

        assertThat(row("ana").active()).isTrue();
        assertThat(row("ben").active()).isFalse();
    }

    @Test
    void everyoneButTheChosenIsSwitchedOffAlsoThoseASearchHides() {
        desk.owner("carla");
        desk.model.refresh();
        UserRow chosen = row("ana");
        users.listing().searchProperty().set("an");

        users.stopAllBut(List.of(chosen));
        users.stop().confirm();
        users.listing().searchProperty().set("");

        assertThat(users.listing().rows())
                .filteredOn(UserRow::active)
                .extracting(UserRow::name)
                .containsExactly("ana");
    }

    @Test
    void severalAreSwitchedOnWithoutAQuestion() {
        users.turn(List.of(row("ana"), row("ben")), false);
        users.stop().confirm();

        users.turn(List.of(row("ana"), row("ben")), true);

        assertThat(users.stop().questionProperty().get()).isEmpty();
        assertThat(row("ana").active()).isTrue();
    }

    @Test
    void switchThatTurnsNobodySaysSo() {
        users.turn(List.of(row("ana"), row("ben")), true);
        assertThat(desk.notice()).isEqualTo("Nothing was switched: they were on already.");

        users.turn(List.of(row("ana"), row("ben")), false);
        users.stop().confirm();
        users.turn(List.of(row("ana"), row("ben")), false);
        users.stop().confirm();
        assertThat(desk.notice()).isEqualTo("Nothing was switched: they were off already.");
    }

    @Test
    void historyOfTheShownUserGrowsWithEachSwitch() {
        users.showHistory(row("ana"));
        assertThat(users.history()).isEmpty();

        users.turn(List.of(row("ana")), false);
        users.turn(List.of(row("ana")), true);

        assertThat(users.history()).extracting(Switch::active).containsExactly(true, false);
    }

    @Test
    void takenNameIsRefusedAtTheField() {
        List<String> problems = new ArrayList<>();

        users.create("ana", () -> {}, problems::add);
        users.rename(row("ben"), "ana", () -> {}, problems::add);

        assertThat(problems).hasSize(2).allMatch(sentence -> sentence.contains("“ana” already"));
    }

    @Test
    void newUserIsShownAndOffered() {
        users.create("carla", () -> {}, problem -> {});

        assertThat(row("carla").active()).isTrue();
        assertThat(users.suggest("ar", 5)).contains("carla");
    }

    @Test
    void namesThatBeginWithTheTextAreOfferedFirst() {
        desk.owner("nana");
        desk.model.refresh();

        assertThat(users.suggest("ana", 5)).containsExactly("ana", "nana");
        assertThat(users.suggest("ana", 1)).containsExactly("ana");
    }

    private UserRow row(String name) {
        return users.listing().rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
