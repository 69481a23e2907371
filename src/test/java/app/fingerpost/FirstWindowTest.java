package app.fingerpost;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.settings.Appearance;
import app.fingerpost.settings.Appearance.Language;
import app.fingerpost.settings.Appearance.Theme;
import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstWindowTest {
    private Locale before;
    private Locale formats;

    @BeforeEach
    void keep() {
        before = Locale.getDefault();
        formats = Locale.getDefault(Locale.Category.FORMAT);
    }

    @AfterEach
    void putBack() {
        Locale.setDefault(before);
        Locale.setDefault(Locale.Category.FORMAT, formats);
    }

    @Test
    void anotherLanguageLeavesTheWeekAsItIsInTheSystemsRegion() {
        Locale.setDefault(Locale.GERMANY);
        speak(Language.ENGLISH);
        assertThat(Locale.getDefault().getLanguage()).isEqualTo("en");
        assertThat(firstDay()).isEqualTo(DayOfWeek.MONDAY);

        Locale.setDefault(Locale.US);
        speak(Language.GERMAN);
        assertThat(Locale.getDefault().getLanguage()).isEqualTo("de");
        assertThat(firstDay()).isEqualTo(DayOfWeek.SUNDAY);
    }

    @Test
    void regionIsThatOfDatesWhereItIsNotThatOfTexts() {
        Locale.setDefault(Locale.US);
        Locale.setDefault(Locale.Category.FORMAT, Locale.FRANCE);
        speak(Language.GERMAN);
        assertThat(firstDay()).isEqualTo(DayOfWeek.MONDAY);
    }

    @Test
    void languageHasItsOwnWeekOnSystemWithoutRegion() {
        Locale.setDefault(Locale.ENGLISH);
        speak(Language.GERMAN);
        assertThat(firstDay()).isEqualTo(DayOfWeek.MONDAY);
    }

    private static void speak(Language language) {
        new FirstWindow().look(new Appearance(Theme.SYSTEM, 100, language));
    }

    private static DayOfWeek firstDay() {
        return WeekFields.of(Locale.getDefault(Locale.Category.FORMAT)).getFirstDayOfWeek();
    }
}
