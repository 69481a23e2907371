package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFileChoiceTest {
    @TempDir
    private Path here;

    /** What the dialog suggested, in order. */
    private final List<String> suggested = new ArrayList<>();

    @Test
    void nameWithoutItsEndingIsGivenIt() {
        assertThat(choosing("report").where("Export", "clicks.csv", "csv")).hasValue(here.resolve("report.csv"));
        assertThat(choosing("clicks 30.11").where("Export", "clicks.csv", "csv"))
                .hasValue(here.resolve("clicks 30.11.csv"));
        assertThat(suggested).containsExactly("clicks.csv", "clicks.csv");
    }

    @Test
    void nameWithItsEndingIsTakenAsItIs() {
        assertThat(choosing("report.CSV").where("Export", "clicks.csv", "csv")).hasValue(here.resolve("report.CSV"));
    }

    @Test
    void nameThatIsAnotherFilesWithTheEndingIsAskedForAgain() throws IOException {
        Files.createFile(here.resolve("report.csv"));
        assertThat(choosing("report", "report.csv").where("Export", "clicks.csv", "csv"))
                .hasValue(here.resolve("report.csv"));
        assertThat(suggested).containsExactly("clicks.csv", "report.csv");
    }

    @Test
    void whoDoesNotWantTheNameWithItsEndingSavesNothing() throws IOException {
        Files.createFile(here.resolve("report.csv"));
        assertThat(choosing("report").where("Export", "clicks.csv", "csv")).isEmpty();
        assertThat(suggested).hasSize(2);
    }

    /** Chooses one file after the other, then none. */
    private NativeFileChoice choosing(String... names) {
        Queue<File> left = new ArrayDeque<>(
                Stream.of(names).map(name -> here.resolve(name).toFile()).toList());
        return new NativeFileChoice(null, dialog -> {
            suggested.add(dialog.getInitialFileName());
            return left.poll();
        });
    }
}
