package app.fingerpost.saved;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.manage.Editor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Files written by themselves into a folder, over a real store with a link called wiki, by a clock set by hand. */
final class FilesFixture implements AutoCloseable {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    final SettableClock clock = new SettableClock("2026-03-25T12:00:00Z");
    /** Where the files go. */
    final Path folder;

    final TestHouse house;
    Editor editor;
    SavedReports saved;
    DueFiles files;

    FilesFixture(Path dir) throws IOException {
        folder = Files.createDirectories(dir.resolve("files"));
        house = new TestHouse(dir.resolve("data"), clock);
        editor = new Editor(house.database, house.index);
        saved = new SavedReports(editor, house.database, clock);
        files = new DueFiles(saved, house.reports, clock);
        house.users.create("ada");
        house.link("wiki", "ada");
    }

    /** As after an end of the app, and a new start at this time. */
    void restart(String instant) {
        editor.close();
        clock.set(instant);
        editor = new Editor(house.database, house.index);
        saved = new SavedReports(editor, house.database, clock);
        files = new DueFiles(saved, house.reports, clock);
    }

    /** Writes what is due at this time. */
    void at(String instant) {
        clock.set(instant);
        files.write();
    }

    void clickAt(String instant, int times) {
        clock.set(instant);
        for (int i = 0; i < times; i++) {
            house.click("wiki");
        }
    }

    List<String> written() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    String content(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    @Override
    public void close() {
        editor.close();
        house.close();
    }
}
