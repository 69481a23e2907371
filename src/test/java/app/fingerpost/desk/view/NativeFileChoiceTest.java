package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class NativeFileChoiceTest {
    /** What the dialog suggested, in order. */
    private final List<String> suggested = new ArrayList<>();

    @Test
    void nameWithoutItsEndingIsAskedForAgainWithIt() {
        NativeFileChoice choice = choosing(new File("here", "report"), new File("here", "report.csv"));

        assertThat(choice.where("Export", "clicks.csv", "csv")).hasValue(Path.of("here", "report.csv"));
        assertThat(suggested).containsExactly("clicks.csv", "report.csv");
    }

    @Test
    void nameWithAnEndingIsTakenAsItIs() {
        assertThat(choosing(new File("here", "report.txt")).where("Export", "clicks.csv", "csv"))
                .hasValue(Path.of("here", "report.txt"));
        assertThat(suggested).containsExactly("clicks.csv");
    }

    @Test
    void whoDoesNotWantTheNameWithItsEndingSavesNothing() {
        assertThat(choosing(new File("here", "report")).where("Export", "clicks.csv", "csv"))
                .isEmpty();
        assertThat(suggested).hasSize(2);
    }

    /** Chooses one file after the other, then none. */
    private NativeFileChoice choosing(File... files) {
        Queue<File> left = new ArrayDeque<>(List.of(files));
        return new NativeFileChoice(dialog -> {
            suggested.add(dialog.getInitialFileName());
            return left.poll();
        });
    }
}
