package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.settings.Appearance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether another start would give the window another language. */
class NextStartTest {
    private final Notices notices = new Notices();

    @ParameterizedTest
    @CsvSource({
        "de, de, GERMAN, false",
        "de, de, SYSTEM, false",
        "de, de, ENGLISH, true",
        "en, en, ENGLISH, false",
        "en, en, GERMAN, true",
        "en, de, SYSTEM, true",
        "en, de, GERMAN, true",
        "en, de, ENGLISH, false",
        "fr, fr, ENGLISH, true",
        "en, fr, SYSTEM, true"
    })
    void startIsOfferedIfTheWindowWouldHaveAnotherLanguage(
            String spoken, String system, Appearance.Language chosen, boolean offered) {
        NextStart next = new NextStart(notices, spoken, system);
        next.setStarter(() -> {});

        next.follow(new Appearance(Appearance.Theme.SYSTEM, 100, chosen));
        next.tell();

        assertThat(next.offeredProperty().get()).isEqualTo(offered);
        assertThat(notices.currentProperty().get() != null).as("it is told").isEqualTo(offered);
    }

    @Test
    void windowOfThisProcessHasTheLanguageOfTheComputer() {
        NextStart next = NextStart.afterThis(notices);
        next.setStarter(() -> {});
        for (Appearance.Language language :
                new Appearance.Language[] {Appearance.Language.SYSTEM, Appearance.Language.ENGLISH}) {
            next.follow(new Appearance(Appearance.Theme.SYSTEM, 100, language));
            assertThat(next.offeredProperty().get()).as(language.word()).isFalse();
        }
    }
}
