package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.ApiKey;
import app.fingerpost.link.User;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysModelTest {
    @TempDir
    Path dir;

    private DeskFixture desk;
    private KeysModel keys;
    private @Nullable User ana;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir);
        keys = desk.model.keys();
        keys.show(ana());
        desk.clock.set("2026-03-10T12:00:01Z");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void keyIsShownUntilItIsHiddenAndThenNeverAgain() {
        keys.make("backup", () -> {});

        assertThat(keys.freshProperty().get()).hasSizeGreaterThan(40);
        assertThat(names()).containsExactly("backup");

        keys.hideFresh();
        keys.refresh();
        assertThat(keys.freshProperty().get()).isEmpty();
    }

    @Test
    void keyIsRevokedOnlyAfterAYes() {
        keys.make("backup", () -> {});
        KeyRow backup = keys.rows().get(0);

        keys.doom(backup);
        keys.spare();
        keys.revoke();
        assertThat(names()).contains("backup");

        keys.doom(backup);
        keys.revoke();
        assertThat(names()).isEmpty();
        assertThat(desk.notice()).startsWith("Revoked “backup”.");
    }

    @Test
    void eachUserHasTheirOwnKeysAndTheAdministratorsIsNobodys() {
        keys.make("backup", () -> {});
        String warning = keys.warning(keys.rows().get(0));

        keys.show(null);

        assertThat(names()).containsExactly("administrator");
        assertThat(keys.titleProperty().get()).contains("own commands");
        assertThat(keys.warning(keys.rows().get(0))).contains("own commands");
        assertThat(warning).doesNotContain("own commands");
        keys.show(ana());
        assertThat(names()).containsExactly("backup");
        assertThat(keys.titleProperty().get()).contains("ana");
    }

    @Test
    void keyJustMadeStaysUntilItIsCopiedWhoeverIsChosen() {
        keys.make("backup", () -> {});
        String secret = keys.freshProperty().get();
        keys.show(null);
        keys.putFreshAway();
        assertThat(keys.freshProperty().get()).isEqualTo(secret);
        assertThat(keys.freshAboutProperty().get()).contains("“backup” of ana");

        keys.copiedFresh();
        keys.show(ana());
        assertThat(keys.freshProperty().get()).isEmpty();
    }

    @Test
    void keyIsNotMadeWhileTheLastOneWaitsToBeCopied() {
        keys.make("backup", () -> {});
        String secret = keys.freshProperty().get();
        keys.make("other", () -> {});
        assertThat(keys.freshProperty().get()).isEqualTo(secret);
        assertThat(keys.problemProperty().get()).contains("not copied yet");

        keys.copiedFresh();
        keys.make("other", () -> {});
        assertThat(keys.freshProperty().get()).isNotEqualTo(secret).isNotEmpty();
        assertThat(names()).containsExactlyInAnyOrder("backup", "other");
    }

    @Test
    void keyIsNotMadeWhileAnotherIsBeingMade() {
        List<Runnable> asked = new ArrayList<>();
        try (DeskFixture slow = new DeskFixture(dir.resolve("slow"), asked::add, Runnable::run)) {
            slow.owner("ben");
            KeysModel busy = slow.model.keys();
            busy.show(slow.app.users().named("ben"));
            busy.make("", () -> {});
            answer(asked);
            assertThat(busy.problemProperty().get()).contains("1 to 100 characters");

            busy.make("backup", () -> {});
            busy.make("backup", () -> {});
            answer(asked);
            assertThat(busy.rows()).hasSize(1);
            busy.copiedFresh();
            busy.make("other", () -> {});
            answer(asked);
            assertThat(busy.rows()).hasSize(2);
        }
    }

    private static void answer(List<Runnable> asked) {
        while (!asked.isEmpty()) {
            asked.remove(0).run();
        }
    }

    @Test
    void keyCanBeRenamedButNotToNothing() {
        List<String> refused = new ArrayList<>();

        keys.make("backup", () -> {});
        keys.rename(keys.rows().get(0), "mine", () -> {}, refused::add);
        keys.rename(keys.rows().get(0), " ", () -> {}, refused::add);
        keys.hideFresh();
        keys.make("", () -> {});

        assertThat(names()).containsExactly("mine");
        assertThat(refused).hasSize(1).allMatch(sentence -> sentence.contains("1 to 100 characters"));
        assertThat(keys.problemProperty().get()).contains("1 to 100 characters");
    }

    @Test
    void anotherNameIsToldAndTakenBackAndShownWhereTheKeyIsToBeCopied() {
        keys.make("backup", () -> {});
        keys.rename(keys.rows().get(0), "mine", () -> {}, sentence -> {});

        assertThat(desk.notice()).isEqualTo("Renamed the API key “backup” to “mine”.");
        assertThat(keys.freshAboutProperty().get()).contains("“mine”");

        desk.model.notices().undoLast();
        assertThat(names()).containsExactly("backup");
        assertThat(keys.freshAboutProperty().get()).contains("“backup”");
        desk.model.notices().redoLast();
        assertThat(names()).containsExactly("mine");
    }

    @Test
    void nameThatWasChangedSinceStaysAndIsNoBarToUndo() {
        keys.make("backup", () -> {});
        keys.rename(keys.rows().get(0), "mine", () -> {}, sentence -> {});
        desk.app.deskServices().keys().rename(keys.rows().get(0).key().hash(), "ours");

        desk.model.notices().undoLast();

        assertThat(desk.notice()).contains("was renamed again since then");
        assertThat(desk.app.deskServices().keys().all())
                .extracting(ApiKey::name)
                .contains("ours");
        assertThat(desk.model.notices().history().nextUndoProperty().get()).isEmpty();
    }

    private User ana() {
        if (ana == null) {
            desk.owner("ana");
            ana = desk.app.users().named("ana");
        }
        return ana;
    }

    private List<String> names() {
        return keys.rows().stream().map(row -> row.key().name()).toList();
    }
}
