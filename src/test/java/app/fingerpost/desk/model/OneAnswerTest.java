package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How often a question is answered, and who tells why an answer was refused. */
class OneAnswerTest {
    private final Notices notices = new Notices();
    private final OneAnswer answer = new OneAnswer("Owner of 2 links");
    private final AtomicInteger works = new AtomicInteger();

    @Test
    void answerCountsOnceUntilItIsRefused() {
        answer.give(works::incrementAndGet);
        answer.give(works::incrementAndGet);
        assertThat(works).hasValue(1);
        assertThat(answer.givenProperty().get()).isTrue();

        assertThat(answer.refuse("Nobody is called so."))
                .as("told at the question")
                .isTrue();
        assertThat(answer.givenProperty().get()).isFalse();
        assertThat(notices.currentProperty().get()).isNull();
        answer.give(works::incrementAndGet);
        assertThat(works).hasValue(2);
    }

    @Test
    void answerThatIsRefusedAtOnceWasNeverAtWorkAndCanBeGivenAgain() {
        List<Boolean> seen = new ArrayList<>();
        answer.givenProperty().addListener((property, before, given) -> seen.add(given));
        answer.give(() -> answer.refuse("Give a time."));
        assertThat(seen).isEmpty();
        answer.give(works::incrementAndGet);
        assertThat(works).hasValue(1);
    }

    @Test
    void answerThatFailsCanBeGivenAgain() {
        assertThatThrownBy(() -> answer.give(() -> {
                    throw new IllegalStateException("fault");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(answer.givenProperty().get()).isFalse();
        answer.give(works::incrementAndGet);
        assertThat(works).hasValue(1);
    }

    @Test
    void refusalOfAQuestionThatIsGoneIsANotice() {
        answer.give(works::incrementAndGet);
        answer.leaveTo(notices);

        assertThat(answer.refuse("Nobody is called so.")).isFalse();

        assertThat(notices.currentProperty().get())
                .isEqualTo(Notice.problem("Owner of 2 links: not done. Nobody is called so."));
    }

    @Test
    void questionThatIsGoneSaysNothingOfAnAnswerThatWasStopped() {
        answer.give(works::incrementAndGet);
        answer.leaveTo(notices);

        assertThat(answer.refuse("")).isFalse();

        assertThat(notices.currentProperty().get()).isNull();
    }
}
