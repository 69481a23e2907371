package app.fingerpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestHouse;
import app.fingerpost.click.Agent;
import app.fingerpost.click.Sources;
import app.fingerpost.visitor.AgentReader;
import app.fingerpost.web.Visits.Said;
import app.fingerpost.web.Visits.Visit;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VisitsTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
    private static final int MOST = 10_000;

    @AutoClose
    private TestHouse house;

    @AutoClose
    private Visits visits;

    @BeforeEach
    void open(@TempDir Path folder) {
        house = new TestHouse(folder, Clock.systemUTC());
        visits = new Visits(house.sources, new AgentReader());
    }

    @Test
    void anAgentOfAnyLengthAndWithAnyCharacterIsKnownOnceItWasMet() {
        for (String agent : List.of(FIREFOX, "long/" + "9".repeat(600), "tab\there", "")) {
            assertThat(visits.known(agent, "")).isNull();
            Visit met = visits.met(agent, "", System.nanoTime());
            assertThat(met.agent()).isPositive();
            assertThat(visits.known(agent, "")).isEqualTo(met);
            assertThat(visits.known(agent, "")).isEqualTo(met);
        }
    }

    @Test
    void agentsBeyondTheBoundAreKnownAtOnceAndPeopleAndBotsCountApart() {
        List<Agent> all = IntStream.rangeClosed(1, MOST)
                .mapToObj(i -> new Agent(i, "Agent/" + i, Agent.Kind.UNKNOWN))
                .toList();
        try (Visits full = new Visits(new Sources(house.buffer, all, List.of()), new AgentReader())) {
            Visit person = full.met("New/1", "", System.nanoTime());
            Visit bot = full.met("Newbot/1", "", System.nanoTime());
            assertThat(person.bot()).isFalse();
            assertThat(bot.bot()).isTrue();
            assertThat(full.known("New/2", "")).isEqualTo(person);
            assertThat(full.known("Newbot/2", "")).isEqualTo(bot);
            assertThat(Objects.requireNonNull(full.known("Agent/7", "")).agent())
                    .isEqualTo(7);
        }
    }

    @Test
    void whoHasWaitedForLongBehindOthersIsNotToldApart() {
        long longAgo = System.nanoTime() - TimeUnit.SECONDS.toNanos(2);
        Visit person = visits.met(FIREFOX, "", longAgo);
        Visit bot = visits.met("Newbot/1", "", longAgo);
        assertThat(person.agent()).isNotEqualTo(bot.agent());
        assertThat(bot.bot()).isTrue();
        assertThat(visits.met("Opera/9", "", longAgo)).isEqualTo(person);
        assertThat(visits.met(FIREFOX, "", System.nanoTime()).agent()).isNotEqualTo(person.agent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sec-Purpose", "purpose", "X-Moz"})
    void aBrowserThatFetchesAheadSaysSo(String header) {
        assertThat(Said.in(HttpFields.build().add(header, "Prefetch;prerender")).prefetch())
                .isTrue();
        assertThat(Said.in(HttpFields.build().add(header, "else")).prefetch()).isFalse();
        assertThat(Said.in(HttpFields.build().add(header + "s", "prefetch")).prefetch())
                .isFalse();
    }

    @Test
    void countingAVisitOfAKnownAgentAllocatesNothing() {
        visits.met(FIREFOX, "", System.nanoTime());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = 0;
        for (int round = 0; round < 3; round++) {
            before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            for (int link = 1; link <= 500; link++) {
                Visit visit = Objects.requireNonNull(visits.known(FIREFOX, ""));
                house.buffer.record(link, 1_800_000_000L, visit.agent(), visit.referrer());
            }
        }
        assertThat(threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before)
                .isLessThan(500);
    }
}
