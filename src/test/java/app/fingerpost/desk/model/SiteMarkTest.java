package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Target;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SiteMarkTest {
    @Test
    void initialIsThatOfTheSiteAndTheToneThatOfTheHost() {
        SiteMark page = mark("https://www.example.org/x");

        assertThat(page.initial()).isEqualTo("E");
        assertThat(mark("http://example.org/other?y#z")).isEqualTo(page);
        assertThat(mark("https://äpfel.example/").initial()).isEqualTo("Ä");
        assertThat(mark("https://www.xn--pfel-koa.example/").initial()).isEqualTo("Ä");
        assertThat(mark("mailto:ana@example.org").initial()).isEqualTo("M");
        assertThat(mark("https://[::1]:8443/").initial()).isEqualTo("1");
    }

    @Test
    void manySitesUseAllTonesAboutAlike() {
        Map<Integer, Long> tones = IntStream.range(0, 1000)
                .mapToObj(i -> mark("https://site" + i + ".example/").tone())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(tones).hasSize(SiteMark.TONES);
        assertThat(tones.values()).allMatch(n -> n > 50);
    }

    private static SiteMark mark(String target) {
        return SiteMark.of(new Target(target));
    }
}
