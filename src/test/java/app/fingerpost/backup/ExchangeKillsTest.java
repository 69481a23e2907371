package app.fingerpost.backup;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup takes the place of what a used folder has, wherever that is cut off. */
class ExchangeKillsTest {
    @TempDir
    Path scratch;

    private UsedFolder used;

    @BeforeEach
    void useAndBackUp() throws IOException {
        used = new UsedFolder(scratch);
    }

    @Test
    void startThatIsKilledAtAnyPointIsTakenUpByTheNext() throws IOException {
        Map<String, String> old = UsedFolder.files(used.data());
        used.decide(used.data());
        Path pattern = scratch.resolve("pattern");
        UsedFolder.copy(used.data(), pattern);
        Map<String, String> restored = UsedFolder.files(used.data().resolve("restored-2026-03-01-120000"));
        assertThat(restored).containsKeys("fingerpost.mv.db", "settings.properties");
        int points = UsedFolder.finish(used.data(), Integer.MAX_VALUE);
        assertThat(points).isGreaterThan(7);

        for (int first = 0; first <= points; first++) {
            for (int second = 0; second <= points; second++) {
                Path folder = scratch.resolve("killed-" + first + "-" + second);
                UsedFolder.copy(pattern, folder);
                UsedFolder.finish(folder, first);
                UsedFolder.finish(folder, second);
                UsedFolder.finish(folder, Integer.MAX_VALUE);

                Map<String, String> expected = new TreeMap<>(restored);
                expected.put("api-key", old.get("api-key"));
                UsedFolder.STAYING.forEach(name -> expected.put(name, old.get(name)));
                Map<String, String> before = new TreeMap<>(old);
                UsedFolder.STAYING.forEach(before::remove);
                before.forEach((name, content) -> expected.put(UsedFolder.BEFORE + "/" + name, content));
                assertThat(UsedFolder.files(folder))
                        .as("killed at " + first + ", then " + second)
                        .isEqualTo(expected);
                try (Stream<Path> top = Files.list(folder)) {
                    assertThat(top.map(file -> file.getFileName().toString()))
                            .noneMatch(name -> name.startsWith("restored-") || name.startsWith("entering-"));
                }
            }
        }
    }

    @Test
    void startAfterAKillHalfWayServesTheBackup() throws IOException {
        used.decide(used.data());
        UsedFolder.finish(used.data(), 5);

        try (TestApp app = TestApp.start(used.data())) {
            assertThat(app.get("/early").statusCode()).isEqualTo(302);
            assertThat(app.get("/late").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatSomebodyMadeMeanwhileKeepsNothingOutAndIsKept() throws IOException {
        used.decide(used.data());
        Path pattern = scratch.resolve("pattern");
        UsedFolder.copy(used.data(), pattern);
        int points = UsedFolder.finish(used.data(), Integer.MAX_VALUE);
        for (int killed = 0; killed <= points; killed++) {
            Path folder = scratch.resolve("killed-" + killed);
            UsedFolder.copy(pattern, folder);
            UsedFolder.finish(folder, killed);
            boolean moved = !Files.exists(folder.resolve("settings.properties"));
            if (moved) {
                Files.writeString(folder.resolve("settings.properties"), "keep-seconds=7");
            }
            UsedFolder.finish(folder, Integer.MAX_VALUE);

            assertThat(folder.resolve("settings.properties")).content().contains("keep-seconds=14");
            assertThat(folder.resolve(UsedFolder.BEFORE).resolve("settings.properties"))
                    .content()
                    .contains("keep-seconds=21");
            Path kept = folder.resolve(UsedFolder.BEFORE).resolve("settings.properties.2");
            assertThat(Files.exists(kept)).isEqualTo(moved);
        }
    }
}
