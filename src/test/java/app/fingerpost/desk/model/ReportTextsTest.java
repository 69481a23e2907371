package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.report.Answer;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.Narrowing;
import app.fingerpost.report.Question;
import app.fingerpost.report.Stretch;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTextsTest {
    @Test
    void aSmallShareIsToldAsLessThanSomethingAndNotAsNothing() {
        assertThat(ReportTexts.share(0)).isEqualTo("0.0 %");
        assertThat(ReportTexts.share(0.000_03)).isEqualTo("< 0.1 %");
        assertThat(ReportTexts.share(0.001)).isEqualTo("0.1 %");
        assertThat(ReportTexts.share(1)).isEqualTo("100.0 %");
    }

    @Test
    void pageAndPaperSayUpToWhenClicksAreKnownLessExactly() {
        Answer answer = answer(
                new Answer.Coarse(Stretch.DAY, ZonedDateTime.parse("2021-06-03T00:00+02:00[Europe/Berlin]")),
                new Answer.Coarse(Stretch.HOUR, ZonedDateTime.parse("2026-02-01T15:00+01:00[Europe/Berlin]")),
                new Answer.Coarse(Stretch.MINUTE, ZonedDateTime.parse("2026-03-01T00:00+01:00[Europe/Berlin]")));

        String remark =
                "Older clicks may stand at the beginning of their day (before 3 Jun 2021), hour (before 1 Feb 2026, 15:00:00),"
                        + " minute (before 1 Mar 2026).";
        assertThat(ReportTexts.remark(answer)).isEqualTo(remark);
        assertThat(ReportPaper.of(answer, "", Instant.EPOCH).about()).contains(remark);
        assertThat(ReportTexts.remark(answer())).isEmpty();
    }

    @Test
    void referrerIsCalledInItsOwnLettersByPageAndPanel() {
        Question question = new Question(
                Grouping.REFERRER,
                Instant.EPOCH,
                Instant.parse("2027-01-01T00:00:00Z"),
                ZoneId.of("Europe/Berlin"),
                Narrowing.NONE,
                false);
        Answer.Row row = new Answer.Row("xn--bcher-kva.example", null, null, false, 1, null);

        assertThat(ReportTexts.name(Grouping.REFERRER, row)).isEqualTo("bücher.example");
        assertThat(Shares.of("", new Answer(question, List.of(row), 1, List.of()), "", 5)
                        .rows())
                .containsExactly(new Shares.Share("bücher.example", 1, 1));
        assertThat(ReportTexts.name(Grouping.TAG, row)).isEqualTo("xn--bcher-kva.example");
    }

    private static Answer answer(Answer.Coarse... coarse) {
        Question question = new Question(
                Grouping.SECOND,
                Instant.EPOCH,
                Instant.parse("2027-01-01T00:00:00Z"),
                ZoneId.of("Europe/Berlin"),
                Narrowing.NONE,
                false);
        return new Answer(question, List.of(), 0, List.of(coarse));
    }
}
