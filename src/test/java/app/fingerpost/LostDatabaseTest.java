package app.fingerpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start says to a folder whose database is not the one its clicks were counted with. */
final class LostDatabaseTest {
    @TempDir
    Path scratch;

    @Test
    void aUsedFolderWithoutItsDatabaseIsNotTakenForAFirstStart() throws IOException {
        use(data(), "old");
        byte[] whole = Files.readAllBytes(database(data()));
        Files.delete(database(data()));
        refuses("is gone or empty");
        assertThat(database(data())).doesNotExist();

        Files.createFile(database(data()));
        refuses("is gone or empty");
        assertThat(database(data())).isEmptyFile();

        Files.write(database(data()), Arrays.copyOf(whole, 8192));
        refuses("is damaged");

        Files.write(database(data()), whole);
        try (TestApp app = TestApp.start(data())) {
            assertThat(app.get("/old").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void clicksAreNotCountedInAnotherDatabase() throws IOException {
        use(data(), "old");
        use(other(), "new");
        Files.move(database(data()), scratch.resolve("kept"));
        Files.copy(database(other()), database(data()));
        refuses("were counted with another database");
        Files.move(scratch.resolve("kept"), database(data()), StandardCopyOption.REPLACE_EXISTING);
        try (TestApp app = TestApp.start(data())) {
            assertThat(app.app().reports().overview().people()).isEqualTo(1);
        }
    }

    /** Whoever takes the database away and leaves the rest has lost it. */
    @Test
    void aUsedFolderWithoutDatabaseAndJournalIsNotTakenForAFirstStart() throws IOException {
        use(data(), "old");
        Files.delete(database(data()));
        Files.delete(data().resolve("fingerpost.confirmed"));
        Files.move(data().resolve("journal"), scratch.resolve("journal"));
        refuses("is gone or empty");
    }

    /** As a person does who unpacks a backup over the folder, and is told that it lacks something. */
    @Test
    void clicksOnLinksThatABackupDoesNotHaveAreNotGivenToLaterOnes() throws IOException {
        use(data(), "first");
        Files.copy(database(data()), scratch.resolve("copy"));
        use(data(), "lost");
        Files.move(scratch.resolve("copy"), database(data()), StandardCopyOption.REPLACE_EXISTING);
        refuses("lacks what was saved in it last");
        Files.delete(data().resolve("fingerpost.confirmed"));
        try (TestApp app = TestApp.start(data())) {
            assertThat(app.app().reports().overview().people()).isEqualTo(1);
            app.link("later");
            assertThat(app.app().reports().overview().people()).isEqualTo(1);
        }
    }

    /** A link, followed once. */
    private static void use(Path folder, String slug) {
        try (TestApp app = TestApp.start(folder)) {
            app.link(slug);
            assertThat(app.get("/" + slug).statusCode()).isEqualTo(302);
        }
    }

    private void refuses(String reason) {
        assertThatThrownBy(() -> TestApp.start(data()))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.sentence()).contains(reason));
    }

    private static Path database(Path folder) {
        return folder.resolve("fingerpost.mv.db");
    }

    private Path data() {
        return scratch.resolve("data");
    }

    private Path other() {
        return scratch.resolve("other");
    }
}
