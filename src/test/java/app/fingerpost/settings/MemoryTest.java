package app.fingerpost.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MemoryTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasPutAndSavedIsThereAtTheNextStart() {
        Memory memory = Memory.in(folder);
        assertThat(memory.get("links.columns", "all")).isEqualTo("all");
        memory.put("links.columns", "slug=120;ziel ä=200");
        memory.save();
        assertThat(Memory.in(folder).get("links.columns", "all")).isEqualTo("slug=120;ziel ä=200");
    }

    @Test
    void nothingIsWrittenWhenNothingChanged() throws IOException {
        Memory memory = Memory.in(folder);
        memory.put("page", "users");
        memory.save();
        Files.delete(folder.resolve("window.properties"));
        memory.put("page", "users");
        memory.save();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aSpoiltFileIsForgotten() throws IOException {
        Files.write(folder.resolve("window.properties"), new byte[] {'a', '=', (byte) 0xFF, (byte) 0xFE});
        Memory memory = Memory.in(folder);
        assertThat(memory.get("a", "usual")).isEqualTo("usual");
        memory.put("a", "b");
        memory.save();
        assertThat(Memory.in(folder).get("a", "usual")).isEqualTo("b");
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenTheNextTime() throws IOException {
        Path data = Files.createFile(folder.resolve("data"));
        Memory memory = Memory.in(data);
        memory.put("page", "users");
        memory.save();
        Files.delete(data);
        Files.createDirectory(data);

        memory.save();

        assertThat(Memory.in(data).get("page", "links")).isEqualTo("users");
    }

    /** It would be in the way of the one that was moved there, when the person moves that back. */
    @Test
    void folderThatIsGoneIsNotMadeAnew() {
        Path data = folder.resolve("data");
        Memory memory = Memory.in(data);
        memory.put("page", "users");
        memory.save();
        assertThat(data).doesNotExist();
    }
}
