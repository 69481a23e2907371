package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.fingerpost.GivenUpFile;
import app.fingerpost.TestApp;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link that the window has shown, and that the file lacks when it is open again. */
class LostLinkTest {
    @TempDir
    private Path dir;

    private DeskFixture desk;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir);
        int ana = desk.owner("ana");
        desk.link("kept", "https://example.org/kept", ana);
        desk.link("lost", "https://example.org/lost", ana);
        desk.model.refresh();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void itLeavesTheTableAndTheNumbersOfItsOwner() throws SQLException {
        assertThat(slugs()).containsExactlyInAnyOrder("kept", "lost");
        lose();

        assertThat(slugs()).containsExactly("kept");
        assertThat(desk.model.users().listing().rows())
                .extracting(UserRow::name, UserRow::links)
                .contains(tuple("ana", 1L));
    }

    @Test
    void whatIsUnsavedInItIsToldToBeOfOneThatIsGone() throws SQLException {
        LinkPanelModel panel = desk.model.panel();
        panel.choose(desk.row("lost"));
        Objects.requireNonNull(panel.formProperty().get()).fields().title().set("Typed");
        panel.choose(desk.row("kept"));
        lose();

        assertThat(panel.leftProperty().get()).contains("“lost” was deleted");
    }

    /** Without an edit that would tell of it. */
    private void lose() throws SQLException {
        Path base = dir.resolve("fingerpost");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + base, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("delete from link where slug = 'lost'");
            statement.execute("checkpoint sync");
        }
        GivenUpFile.at(base);
        TestApp.await("the window has read it again", this::isReadAgain);
    }

    private boolean isReadAgain() {
        desk.model.refresh();
        return slugs().size() == 1;
    }

    private List<String> slugs() {
        return desk.model.links().listing().rows().stream().map(LinkRow::slug).toList();
    }
}
