package app.fingerpost.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BenchmarkTest {
    @Test
    void tableNamesEveryWayAndTheFolderIsGoneAfterwards() throws IOException {
        StringWriter printed = new StringWriter();

        new Benchmark(
                        new Benchmark.Size(20, 5, 3, 4, Duration.ZERO, 2, Duration.ofSeconds(20)),
                        new PrintWriter(printed))
                .run();

        String table = printed.toString();
        assertThat(table).contains("20 clicks on 5 links", "3 owners with 4 links each", "median of 4 switches");
        assertThat(table.lines().filter(line -> line.contains("one insert and commit per click")))
                .hasSize(3);
        assertThat(table.lines().filter(line -> line.contains("a batch of rows")))
                .hasSize(2);
        assertThat(table.lines().filter(line -> line.contains("counts per link")))
                .hasSize(1);
        assertThat(table).containsPattern("owners' flags .* 3 +[0-9.]+ \\([0-9.]+ to [0-9.]+\\)");
        assertThat(table).containsPattern("update of their links .* 12 +[0-9.]+ \\([0-9.]+ to [0-9.]+\\)");
        Matcher folder = Pattern.compile("Files in (\\S+),").matcher(table);
        assertThat(folder.find()).isTrue();
        assertThat(Path.of(folder.group(1))).doesNotExist();
    }

    @Test
    void medianIsTheMiddle() {
        Samples samples = new Samples();
        samples.add(9);
        samples.add(1);
        assertThat(samples.median()).isEqualTo(5);
        samples.add(2);
        assertThat(samples.median()).isEqualTo(2);
        assertThat(samples.min()).isEqualTo(1);
        assertThat(samples.max()).isEqualTo(9);
    }
}
