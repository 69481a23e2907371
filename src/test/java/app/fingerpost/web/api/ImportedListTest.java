package app.fingerpost.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API's own list of links, taken in as a file. */
class ImportedListTest {
    @Test
    void everyMemberThatALinkIsMadeOfComesBack(@TempDir Path there, @TempDir Path here) {
        String list;
        JsonNode before;
        try (TestApp app = TestApp.start(there)) {
            app.call("POST", "/users", "{'name':'=Zoë, R&D'}");
            app.link("plain");
            app.link(
                    "Grün_1",
                    "'title':'=a, \u2018b\u2019'",
                    "'notes':'+1|2'",
                    "'tags':['one','zwei-drei']",
                    "'owner':'=Zoë, R&D'",
                    "'enabled':false",
                    "'status':307",
                    "'forwardQuery':false",
                    "'appendPath':true",
                    "'validSince':'2026-01-02T03:04:05+01:00'",
                    "'validUntil':'2027-01-02'",
                    "'maxVisits':7");
            app.link("permanent", "'status':301", "'tags':['one']");
            TestApp.Answer answer = app.call("GET", "/short-urls?itemsPerPage=-1&orderBy=shortCode-ASC");
            list = answer.body();
            before = answer.at("/shortUrls/data");
        }
        try (TestApp app = TestApp.start(here)) {
            String steps = app.send("POST", "/rest/v3/imports", BodyPublishers.ofString(list), "X-Api-Key", app.key())
                    .body();
            assertThat(steps).contains("outcome");
            JsonNode after = app.call("GET", "/short-urls?itemsPerPage=-1&orderBy=shortCode-ASC")
                    .at("/shortUrls/data");

            assertThat(before).hasSize(3);
            assertThat(members(after)).isEqualTo(members(before));
        }
    }

    /** But for what is of the server or of the moment. */
    private static List<List<JsonNode>> members(JsonNode links) {
        List<List<JsonNode>> all = new ArrayList<>();
        for (JsonNode link : links) {
            all.add(List.of(
                            "shortCode",
                            "longUrl",
                            "tags",
                            "meta",
                            "title",
                            "forwardQuery",
                            "owner",
                            "enabled",
                            "status",
                            "notes",
                            "appendPath")
                    .stream()
                    .map(link::path)
                    .toList());
        }
        return all;
    }
}
