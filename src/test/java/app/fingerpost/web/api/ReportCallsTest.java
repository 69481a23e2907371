package app.fingerpost.web.api;

import static app.fingerpost.web.api.AdmissionTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.TestApp.Answer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportCallsTest {
    @AutoClose
    private TestApp app;

    /** One click late on March 1st, two an hour later, on the 2nd; in Berlin all three on the 2nd. */
    @BeforeAll
    void start(@TempDir Path folder) {
        app = TestApp.start(folder);
        app.call("POST", "/users", "{'name':'=Agatha'}");
        app.link("wiki", "'owner':'=Agatha'", "'tags':['red']");
        app.link("other");
        app.clock().set(Instant.parse("2026-03-01T23:30:15Z"));
        app.get("/wiki");
        app.clock().set(Instant.parse("2026-03-02T00:30:15Z"));
        app.get("/wiki");
        app.get("/other");
    }

    @Test
    void answerIsAFileWithAName() {
        Answer answer = app.call("GET", "/reports/clicks.csv?by=link&zone=UTC");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/csv; charset=utf-8");
        assertThat(answer.response().headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"clicks-by-link.csv\"");
        assertThat(answer.body()).startsWith("slug,owner,deleted,clicks,last click,zone\r\n");
        assertThat(answer.body()).contains("wiki,'=Agatha,no,2,2026-03-02T00:30:15Z,UTC\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "clicks.csv?startDate=2026-03-02,startDate",
        "clicks.csv?by=day&form=2026-03-02,form",
        "orphan-visits.csv?by=day,by"
    })
    void parameterThatNoReportHasIsRefused(String call, String element) {
        Answer answer = app.call("GET", "/reports/" + call);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.texts("/invalidElements")).containsExactly(element);
        assertThat(answer.text("/detail")).contains("Use ").contains("from, to");
    }

    @Test
    void withoutParametersItIsAllClicksByDay() {
        Answer answer = app.call("GET", "/reports/clicks.csv");

        assertThat(answer.body()).startsWith("day,zone,clicks\r\n");
        assertThat(clicks(answer)).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource({
        "by=day,1 2",
        "by=DAY,1 2",
        "by=day&zone=Europe/Berlin,3",
        "by=hour,1 2",
        "by=minute,1 2",
        "by=second,1 2",
        "by=tag,2 1",
        "by=user,2 1",
        "by=link,2 1",
        "by=day&to=2026-03-01,1",
        "by=day&from=2026-03-02,2",
        "by=day&from=2026-03-01&to=2026-03-02,1 2",
        "by=day&from=2026-03-02&to=2026-03-02&zone=Europe/Berlin,3",
        "by=day&from=2026-03-02T00:30:15Z,2",
        "by=day&to=2026-03-02T00:30:15Z,1",
        "by=day&to=9999-12-31,1 2",
        "by=day&to=9999-12-31&zone=-12:00,3",
        "by=day&to=9999-12-31&zone=%2B14:00,3",
        "by=day&from=2026-03-02T01:30:15&zone=Europe/Berlin,2",
        "by=day&from=2026-03-02T01:30:15+01:00,2",
        "by=day&zone=+01:00,3",
        "by=day&owner=%3DAgatha,1 1",
        "by=day&slug=other,1",
        "by=day&slug=other&owner=%3DAgatha,''",
        "by=day&tag=red,1 1",
        "by=link&tag=%20Red,2",
        "by=day&tag=red&slug=other,''",
        "by=day&from=2000-01-01&to=2000-12-31,''",
        "by=day&from=2030-01-01,''"
    })
    void reportCountsWhatWasAskedFor(String query, String clicks) {
        String usual = query.contains("zone=") ? "" : "&zone=UTC";
        Answer answer = app.call("GET", "/reports/clicks.csv?" + query + usual);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(clickColumn(answer)).isEqualTo(clicks);
    }

    @Test
    void withoutAnEndClicksOfAClockThatWasAheadCount() {
        app.clock().set(Instant.parse("2026-02-20T12:00:00Z"));

        assertThat(clicks(app.call("GET", "/reports/clicks.csv"))).isEqualTo("3");
        app.clock().set(Instant.parse("2026-03-02T00:30:15Z"));
    }

    @Test
    void aPeriodOfVisitsThatIsYetToComeIsEmpty() {
        Answer answer = app.call("GET", "/reports/orphan-visits.csv?from=2030-01-01");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("day,path,visits\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "by=colour,by",
        "from=monday,from",
        "from=2026-02-30,from",
        "to=999999999-01-01,to",
        "to=%2B999999999-12-31,to",
        "to=%2B10000-01-01,to",
        "from=2026-03-02&to=2026-03-01,to",
        "from=2026-03-02T10:00:00Z&to=2026-03-02T10:00:00Z,to",
        "zone=Mars,zone",
        "owner=nobody,owner",
        "slug=nothing,slug",
        "tag=green,tag",
        "'tag=a,b',tag",
        "by=unknown-address&slug=wiki,by",
        "slug=a%20b,slug"
    })
    void wrongParameterIsNamed(String query, String element) {
        Answer answer = app.call("GET", "/reports/clicks.csv?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertProblem(answer, "https://shlink.io/api/error/invalid-data");
        assertThat(answer.text("/invalidElements/0")).isEqualTo(element);
    }

    @Test
    void aPeriodThatEndsAsItBeginsIsSaidToBeEmpty() {
        for (String report : List.of("clicks", "orphan-visits")) {
            Answer answer =
                    app.call("GET", "/reports/" + report + ".csv?from=2026-03-02T10:00:00Z&to=2026-03-02T10:00:00Z");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/detail")).startsWith("The period is empty").doesNotContain("before");
        }
    }

    @Test
    void aTimeThatIsTooEarlyIsSaidToBeOutOfRange() {
        Answer answer = app.call("GET", "/reports/clicks.csv?from=0001-01-01&zone=Europe/Berlin");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/detail"))
                .isEqualTo("\"from\" is out of range. In UTC a time lies in the years 1 to 9999.");
    }

    @Test
    void visitsToUnknownAddressesAreAReportOfTheirOwnByUtcDay() {
        app.clock().set(Instant.parse("2026-02-10T23:30:00Z"));
        app.get("/nowhere");
        app.get("/nowhere");
        app.clock().set(Instant.parse("2026-02-11T00:30:00Z"));
        app.get("/elsewhere");
        String days = "&from=2026-02-10&to=2026-02-10&zone=Europe/Berlin";
        TestApp.await(
                "the visits are written",
                () -> app.call("GET", "/reports/orphan-visits.csv").body().contains("/elsewhere"));

        Answer answer = app.call("GET", "/reports/clicks.csv?by=unknown-address" + days);

        assertThat(answer.body()).isEqualTo("unknown-address,visits\r\n/nowhere,2\r\n");
        assertThat(answer.response().headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"visits-by-unknown-address.csv\"");
        assertThat(clickColumn(app.call("GET", "/reports/clicks.csv?by=day&from=2026-02-01&to=2026-02-27")))
                .as("they are no clicks")
                .isEmpty();
        app.clock().set(Instant.parse("2026-03-02T00:30:15Z"));
    }

    /** The sum of the column of clicks. */
    private static String clicks(Answer answer) {
        int sum = 0;
        for (String count : clickColumn(answer).split(" ", -1)) {
            sum += Integer.parseInt(count);
        }
        return Integer.toString(sum);
    }

    private static String clickColumn(Answer answer) {
        String[] lines = answer.body().split("\r\n", -1);
        int column = List.of(lines[0].split(",", -1)).indexOf("clicks");
        StringBuilder counts = new StringBuilder();
        for (int i = 1; i < lines.length - 1; i++) {
            counts.append(counts.length() == 0 ? "" : " ").append(lines[i].split(",", -1)[column]);
        }
        return counts.toString();
    }
}
