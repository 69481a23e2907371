package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @Test
    void dayIsReadAsFilesAndAsTheWindowWriteIt() {
        for (String typed : List.of("2026-12-31", " 2026-12-31 ", "31 Dec 2026", "31 dec 2026", Wording.day(LAST))) {
            assertThat(Wording.typedDay(typed)).as(typed).isEqualTo(LAST);
        }
        for (String typed : List.of("", "2026", "2026-12-3", "2026-02-30", "30 Feb 2026", "31.12.2026", "tomorrow")) {
            assertThat(Wording.typedDay(typed)).as(typed).isNull();
        }
    }

    @Test
    void hostIsWrittenInItsOwnLetters() {
        assertThat(Wording.host("www.xn--bcher-kva.example")).isEqualTo("www.bücher.example");
        assertThat(Wording.host("news.example.org")).isEqualTo("news.example.org");
        assertThat(Wording.host("xn--0.example")).isEqualTo("xn--0.example");
        assertThat(Wording.host("(other)")).isEqualTo("(other)");
    }

    @Test
    void dayIsReadInGermanToo() {
        DateTimeFormatter days =
                Wording.typedDays(new Texts("common", Locale.GERMAN).get("typed-day-pattern"), Locale.GERMAN);

        assertThat(LocalDate.parse("31.12.2026", days)).isEqualTo(LAST);
        assertThat(LocalDate.parse("1.2.2026", days)).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(LocalDate.parse("2026-12-31", days)).isEqualTo(LAST);
        assertThatThrownBy(() -> LocalDate.parse("30.02.2026", days)).isInstanceOf(DateTimeParseException.class);
    }
}
