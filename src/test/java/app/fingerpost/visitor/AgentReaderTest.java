package app.fingerpost.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.click.Agent;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentReaderTest {
    private static final AgentReader READER = new AgentReader();

    @ParameterizedTest
    @CsvFileSource(resources = "people.txt", delimiter = '|', useHeadersInDisplayName = true)
    void peopleAreToldByBrowserSystemAndDevice(String browser, String system, String device, String userAgent) {
        assertThat(READER.read(userAgent))
                .isEqualTo(new Agent.Kind(dashless(browser), dashless(system), dashless(device), false));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "bots.txt", delimiter = '|', useHeadersInDisplayName = true)
    void botsAreToldByNameAndBelievedNothingElse(String name, String userAgent) {
        assertThat(READER.read(userAgent)).isEqualTo(new Agent.Kind(dashless(name), "", "", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "Mozilla/5.0", "Other", "x"})
    void whatSaysNothingIsUnknown(String userAgent) {
        assertThat(READER.read(userAgent)).isEqualTo(Agent.Kind.UNKNOWN);
    }

    @Test
    void whatStandsBehindTheLongestTextIsNotLookedAt() {
        String padding = "x".repeat(Agent.LONGEST);
        assertThat(READER.read(padding + " Googlebot/2.1").bot()).isFalse();
        assertThat(READER.read(padding.substring("Googlebot ".length()) + " Googlebot")
                        .bot())
                .isTrue();
    }

    @Test
    void manyThreadsMayReadFromTheFirstMomentOn() throws Exception {
        AgentReader fresh = new AgentReader();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Agent.Kind> reading =
                    () -> fresh.read("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
            for (Future<Agent.Kind> kind : threads.invokeAll(List.of(reading, reading, reading, reading))) {
                assertThat(kind.get()).isEqualTo(new Agent.Kind("Firefox", "Linux", "Desktop", false));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Property(tries = 300)
    void anyTextIsReadIntoShortPlainParts(@ForAll("userAgents") String userAgent) {
        Agent.Kind kind = READER.read(userAgent);
        assertThat(Stream.of(kind.browser(), kind.system(), kind.device())).allSatisfy(part -> assertThat(part)
                .hasSizeLessThanOrEqualTo(100)
                .isEqualTo(part.strip())
                .matches(text -> text.chars().noneMatch(Character::isISOControl)));
    }

    /** Arbitrary characters, alone and where real user agents have names and numbers the library copies. */
    @Provide
    Arbitrary<String> userAgents() {
        Arbitrary<String> noise = Arbitraries.strings().ofMaxLength(700);
        Arbitrary<String> frame = Arbitraries.of(
                "%s",
                "Mozilla/5.0 (%s) Gecko/20100101 Firefox/145.0",
                "Mozilla/5.0 (Linux; Android %s; K) Chrome/%s Mobile Safari/537.36",
                "Mozilla/5.0 (compatible; %sbot/2.0; +http://%s)",
                "%s/1.0 (iPhone; %s)",
                "(%s) Bot");
        return noise.flatMap(text -> frame.map(form -> form.replace("%s", text)));
    }

    private static String dashless(String cell) {
        return cell.equals("-") ? "" : cell;
    }
}
