package app.fingerpost.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.GivenUpFile;
import app.fingerpost.SettableClock;
import app.fingerpost.TestApp;
import app.fingerpost.TestHouse;
import app.fingerpost.link.StoreException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a disk that confirms nothing. */
class EditorTest {
    @TempDir
    private Path folder;

    private TestHouse house;
    private int ada;

    @AutoClose
    private Editor editor;

    @BeforeEach
    void open() {
        house = new TestHouse(folder, new SettableClock("2026-05-01T12:00:00Z"));
        ada = house.users.create("ada").id();
        house.link("a", "ada");
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

    /** The change is in the index and not in the file, as if the disk had lost it. */
    @Test
    void indexFollowsAsSoonAsTheFileCanBeOpenedAgain() throws Exception {
        Path file = folder.resolve("test.mv.db");
        Path away = folder.resolve("away");
        assertThatThrownBy(() -> editor.run(() -> {
                    house.index.switchOwners(List.of(ada), false);
                    GivenUpFile.at(folder.resolve("test"));
                    return Files.move(file, away);
                }))
                .isInstanceOf(StoreException.class);
        assertThat(house.redirects("a")).isFalse();

        Files.move(away, file);
        readByAnother();
        awaitRedirect();
    }

    /** The other one comes to a halt where it reads what the disk has confirmed: that is a pipe nobody writes to yet. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void indexFollowsTheFileThatAnotherIsJustOpeningAgain() throws Exception {
        Path note = folder.resolve("test.confirmed");
        CompletableFuture<OutputStream> pipe = new CompletableFuture<>();
        CompletableFuture<Boolean> givenUp = new CompletableFuture<>();
        CompletableFuture<Void> other = givenUp.thenRunAsync(this::readByAnother);
        assertThatThrownBy(() -> editor.run(() -> {
                    house.index.switchOwners(List.of(ada), false);
                    GivenUpFile.at(folder.resolve("test"));
                    Files.delete(note);
                    new ProcessBuilder("mkfifo", note.toString()).start().waitFor();
                    givenUp.complete(true);
                    // Waits for the one who reads.
                    return pipe.complete(Files.newOutputStream(note));
                }))
                .isInstanceOf(StoreException.class);
        assertThat(house.redirects("a")).isFalse();

        try (OutputStream noted = pipe.join()) {
            Files.move(Files.writeString(folder.resolve("plain"), "0"), note, StandardCopyOption.REPLACE_EXISTING);
            noted.write('0');
        }
        other.get(10, TimeUnit.SECONDS);
        awaitRedirect();
    }

    private void readByAnother() {
        house.database.read(tables -> tables.users().all());
    }

    private void awaitRedirect() {
        TestApp.await("the index follows", () -> house.redirects("a"));
    }

    private boolean databaseEnds() {
        house.crash();
        return true;
    }
}
