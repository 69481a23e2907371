package app.fingerpost.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.link.User;
import app.fingerpost.manage.Users;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose the links are that a program makes. */
class KeyOwnerTest {
    @AutoClose
    private TestApp app;

    private Users users;
    private String adasKey;

    @BeforeEach
    void start(@TempDir Path folder) {
        app = TestApp.start(folder);
        users = app.app().users();
        User ada = users.create("ada");
        adasKey = app.app().deskServices().keys().createFor(ada, "program").secret();
    }

    @Test
    void linkMadeWithAUsersKeyIsThatUsersAndStopsWithThem() {
        post("/short-urls", "{\"longUrl\":\"https://example.org/\",\"customSlug\":\"wiki\"}");

        assertThat(owner("wiki")).isEqualTo("ada");
        assertThat(app.get("/wiki").statusCode()).isEqualTo(302);
        users.turn(List.of("ada"), false);
        assertThat(app.get("/wiki").statusCode()).isEqualTo(404);
    }

    @Test
    void ownerThatIsNamedComesBeforeTheKeys() {
        users.create("bob");
        post("/short-urls", "{\"longUrl\":\"https://example.org/\",\"customSlug\":\"wiki\",\"owner\":\"bob\"}");

        assertThat(owner("wiki")).isEqualTo("bob");
    }

    @Test
    void linkMadeWithAKeyOfNobodysIsTheFirstUsers() {
        app.link("wiki");

        assertThat(owner("wiki")).isEqualTo(users.first().name());
    }

    @Test
    void importedLinksThatNameNobodyAreTheKeysUsers() {
        post("/imports", "Long URL,Short code,Owner\nhttps://example.org/a,a,\nhttps://example.org/b,b,bob\n");

        assertThat(owner("a")).isEqualTo("ada");
        assertThat(owner("b")).isEqualTo("bob");
    }

    private void post(String path, String body) {
        int status = app.send("POST", "/rest/v3" + path, BodyPublishers.ofString(body), "X-Api-Key", adasKey)
                .statusCode();
        assertThat(status).isEqualTo(200);
    }

    private String owner(String slug) {
        return app.call("GET", "/short-urls/" + slug).text("/owner");
    }
}
