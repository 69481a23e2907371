package app.fingerpost.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Forwarding;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Validity;
import app.fingerpost.manage.StagedLink;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in cells that are more than text. */
class CellsTest {
    @Test
    void allThatALinkDoesStandsInColumns() {
        StagedLink link = CsvLinks.one(
                "Long URL,Short code,Enabled,Valid since,Valid until,Maximum clicks,Redirect status,"
                        + "Forward query,Append path\n"
                        + "https://a.example/,x,no,2026-01-31T10:00:00+01:00,2026-12-31T00:00:00.25+00:00,7,308,no,yes\n");

        assertThat(link.enabled()).isFalse();
        assertThat(link.validity())
                .isEqualTo(new Validity(
                        Instant.parse("2026-01-31T09:00:00Z"), Instant.parse("2026-12-31T00:00:00.25Z"), 7L));
        assertThat(link.forwarding()).isEqualTo(new Forwarding(Forwarding.Status.PERMANENT_REDIRECT, false, true));
    }

    @Test
    void emptyCellsAndMissingColumnsSayWhatIsUsual() {
        for (StagedLink link : List.of(
                CsvLinks.one("url,slug\nhttps://a.example/,x\n"),
                CsvLinks.one(
                        "url,slug,enabled,banned,valid since,valid until,max visits,redirect status,forward query,append path\n"
                                + "https://a.example/,x,, ,,,,,,\n"))) {
            assertUsual(link);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validUntil\n2026-01-31T10:00:00Z",
                "expires_at\n2026-01-31t10:00:00.000z",
                "expiry_time\n1769853600",
                "expire_in\n2026-01-31 10:00:00",
                "Valid until\n2026-01-31 12:00:00+02",
                "Valid until\n2026-01-31 08:00-0200"
            })
    void endsAreReadAsOthersWriteThem(String column) {
        assertThat(withColumn(column).links().get(0).validity())
                .isEqualTo(new Validity(null, Instant.parse("2026-01-31T10:00:00Z"), null));
    }

    @Test
    void dateStandsForItsFirstMoment() {
        assertThat(withColumn("validSince\n2026-01-31")
                        .links()
                        .get(0)
                        .validity()
                        .from())
                .isEqualTo("2026-01-31T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "$2a$12$abcdefghijklmnopqrstuv"})
    void linkThatHadAPasswordIsDisabled(String password) {
        assertThat(withColumn("password\n" + password).links().get(0).enabled()).isFalse();
        assertThat(withColumn("password\nfalse").links().get(0).enabled()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"validUntil", "maxVisits", "enabled", "password", "redirect status"})
    void whatADatabaseWritesForNothingIsNothing(String column) {
        assertUsual(withColumn(column + "\nNULL").links().get(0));
        assertUsual(withColumn(column + "\n\\N").links().get(0));
    }

    @Test
    void linkThatWasBannedIsDisabled() {
        assertThat(withColumn("banned\ntrue").links().get(0).enabled()).isFalse();
        assertThat(withColumn("banned\n0").links().get(0).enabled()).isTrue();
    }

    /** An archive is for the eyes of whoever keeps it, and a status may be that of anything. */
    @ParameterizedTest
    @ValueSource(strings = {"archived\ntrue", "status\n301", "status\nactive", "active\nno"})
    void columnsThatMayMeanSomethingElseSayNothing(String column) {
        assertUsual(withColumn(column).links().get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "Enabled, maybe, '\"maybe\" in the column \"Enabled\" is neither yes nor no.'",
        "maxVisits, many, '\"many\" in the column \"maxVisits\" is no whole number from 1 on.'",
        "maxVisits, 1.5, '\"1.5\" in the column \"maxVisits\" is no whole number from 1 on.'",
        "Maximum clicks, 0, '\"0\" in the column \"Maximum clicks\" is no whole number from 1 on.'",
        "Valid since, 31.01.2026, '\"31.01.2026\" in the column \"Valid since\" is no time.'",
        "Valid since, 20260131, is no time",
        "Valid since, 2026-02-30T00:00:00Z, is no time",
        "Valid since, 1769853600000, is no time",
        "Valid until, +99999-01-01, '\"+99999-01-01\" in the column \"Valid until\" lies outside the years 1 to 9999.'",
        "Redirect status, 200, '\"200\" in the column \"Redirect status\" is no redirect status.'",
        "Redirect status, found, '\"found\" in the column \"Redirect status\" is no redirect status.'",
        "created by, \u200b, 'The name in the column \"created by\" is none that a user can have.'",
        "Forward query, 2, is neither yes nor no",
        "Append path, -, is neither yes nor no"
    })
    void cellThatCannotBeUnderstoodRefusesItsRow(String column, String cell, String reason) {
        StagedFile file = withColumn(column + "\n" + cell);

        assertThat(file.links()).isEmpty();
        assertThat(file.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.line()).isEqualTo(2);
            assertThat(refusal.reason()).contains(reason);
        });
    }

    @Test
    void eachWrongCellOfARowIsTold() {
        StagedFile file = CsvLinks.read("url,slug,tags,owner,valid since,valid until,redirect status\n"
                + "javascript:x,a b,,\u200b,soon,later,200\n"
                + "https://a.example/,x,,ann,2026-01-02,2026-01-01,301\n");

        assertThat(file.links()).isEmpty();
        assertThat(file.refused().get(0).why())
                .extracting(Rejected::code)
                .containsExactly(
                        "slug-space",
                        "target-harmful",
                        "cell-no-user",
                        "cell-no-time",
                        "cell-no-time",
                        "cell-no-status");
        assertThat(file.refused().get(0).reason())
                .contains("\"soon\" in the column \"valid since\"")
                .contains("\"later\" in the column \"valid until\"")
                .doesNotContain("\n");
        assertThat(file.refused().get(1).reason())
                .isEqualTo("The link would end before it begins. Set \"valid until\" after \"valid from\".");
    }

    private static void assertUsual(StagedLink link) {
        assertThat(link.enabled()).isTrue();
        assertThat(link.validity()).isEqualTo(Validity.ALWAYS);
        assertThat(link.forwarding()).isEqualTo(Forwarding.USUAL);
    }

    /** A link with the column, of which the name and then the cell is given. */
    private static StagedFile withColumn(String column) {
        return CsvLinks.read("url,slug," + column.replace("\n", "\nhttps://a.example/,x,") + "\n");
    }
}
