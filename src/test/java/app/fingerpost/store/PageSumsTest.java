package app.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PageSumsTest {
    private static final int HOUR = 3600;
    /** Agent 2 is one. */
    private static final Bots BOTS = new Bots(List.of(2));

    /** Base 7,200 s; link 5 in the first hour by a person and in the third by a bot, link 300 in the third by a person. */
    @Test
    void sumsOfSomeHoursAreWhatTheirDescriptionSays() {
        ClickPage page = new ClickPage(HOUR, 7200);
        page.add(7200, 5, 1, 9, 3);
        page.add(14_400, 5, 2, 0, 1);
        page.add(14_400, 300, 1, 0, 2);
        byte[] base = {1, (byte) 0xA0, 0x38};
        byte[] times = {6, 0, 3, 0, 120, 2, 1};
        byte[] links = {7, 5, 3, 1, (byte) 0xA7, 2, 2, 0};
        byte[] agents = {6, 1, 5, 0, 1, 0, 1};
        byte[] referrers = {6, 0, 2, 1, 9, 3, 0};
        byte[] lasts = {1, 2, 2, 2};

        assertThat(sums(page)).isEqualTo(ClickPageTest.concatenated(base, times, links, agents, referrers, lasts));
        assertThat(told(new PageSums(HOUR, sums(page))))
                .containsExactly(
                        "time 7200 3 0",
                        "time 14400 2 1",
                        "link 5 3 1",
                        "link 300 2 0",
                        "agent 1 5 0",
                        "agent 2 0 1",
                        "referrer 0 2 1",
                        "referrer 9 3 0",
                        "last 5 7200 14400",
                        "last 300 14400 14400");
    }

    @Test
    void ofADayTheLastTimeIsTheOnlyOne() {
        ClickPage page = new ClickPage(86_400, 3600);
        page.add(3600, 5, 2, 0, 1);
        page.add(3600, 6, 1, 0, 1);

        assertThat(told(new PageSums(86_400, sums(page)))).contains("last 5 0 3600", "last 6 3600 3600");
        assertThat(sums(page)).hasSize(3 + 4 + 7 + 7 + 4);
    }

    @Test
    void sumsOfALaterVersionAreNotGuessedAt() {
        assertThatThrownBy(() -> new PageSums(HOUR, new byte[] {2, 0}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version 2");
    }

    private static byte[] sums(ClickPage page) {
        PageAddition.Sums sums = new PageAddition.Sums(BOTS);
        new ClickPageReader().readRuns(page.step(), new ByteArrayInputStream(page.toBytes()), sums);
        return sums.toBytes();
    }

    private static List<String> told(PageSums sums) {
        List<String> told = new ArrayList<>();
        sums.eachTime((second, people, bots) -> told.add("time " + second + " " + people + " " + bots));
        sums.eachLink((link, people, bots) -> told.add("link " + link + " " + people + " " + bots));
        sums.eachAgent((agent, people, bots) -> told.add("agent " + agent + " " + people + " " + bots));
        sums.eachReferrer((referrer, people, bots) -> told.add("referrer " + referrer + " " + people + " " + bots));
        sums.eachLast((link, people, all) -> told.add("last " + link + " " + people + " " + all));
        return told;
    }
}
