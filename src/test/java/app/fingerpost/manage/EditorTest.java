package app.fingerpost.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.StoreException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a disk that confirms nothing. */
class EditorTest {
    private TestHouse house;

    @AutoClose
    private Editor editor;

    @BeforeEach
    void open(@TempDir Path folder) {
        house = new TestHouse(folder, new SettableClock("2026-05-01T12:00:00Z"));
        editor = new Editor(house.database, house.index);
    }

    @Test
    void changeThatTheDiskDoesNotConfirmIsToldToBePerhapsLost() {
        assertThatThrownBy(() -> editor.run(this::databaseEnds))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.sentence()).contains("may be lost"));
    }

    @Test
    void whatChangesNothingNeedsNoConfirmation() {
        assertThat(editor.look(this::databaseEnds)).isTrue();
    }

    private boolean databaseEnds() {
        house.crash();
        return true;
    }
}
