package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysModelTest {
    @TempDir
    Path dir;

    private DeskFixture desk;
    private KeysModel keys;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir);
        keys = desk.model.keys();
        keys.refresh();
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
        assertThat(names()).containsExactly("administrator", "backup");

        keys.hideFresh();
        keys.refresh();
        assertThat(keys.freshProperty().get()).isEmpty();
    }

    @Test
    void keyIsRevokedOnlyAfterAYes() {
        keys.make("backup", () -> {});
        KeyRow backup = keys.rows().get(1);

        keys.doom(backup);
        keys.spare();
        keys.revoke();
        assertThat(names()).contains("backup");

        keys.doom(backup);
        keys.revoke();
        assertThat(names()).containsExactly("administrator");
    }

    @Test
    void administratorsKeyHasAWarningOfItsOwn() {
        keys.make("backup", () -> {});

        assertThat(keys.rows()).extracting(KeyRow::administrators).containsExactly(true, false);
        assertThat(keys.warning(keys.rows().get(0))).contains("own commands");
        assertThat(keys.warning(keys.rows().get(1))).doesNotContain("own commands");
    }

    @Test
    void keyCanBeRenamedButNotToNothing() {
        List<String> refused = new ArrayList<>();

        keys.rename(keys.rows().get(0), "mine", () -> {}, refused::add);
        keys.rename(keys.rows().get(0), " ", () -> {}, refused::add);
        keys.make("", () -> {});

        assertThat(names()).containsExactly("mine");
        assertThat(refused).hasSize(1).allMatch(sentence -> sentence.contains("1 to 100 characters"));
        assertThat(keys.problemProperty().get()).contains("1 to 100 characters");
    }

    private List<String> names() {
        return keys.rows().stream().map(row -> row.key().name()).toList();
    }
}
