package app.fingerpost.settings;

import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Small files that nobody but their owner may read. */
final class OwnersFile {
    private OwnersFile() {}

    /**
     * Whole or not at all, with nothing left behind then, and never readable by others, not even for a moment.
     *
     * @throws Rejected if it cannot be written
     */
    static void write(Path file, String text) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            try {
                create(fresh);
                fill(fresh, text);
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw DataFolder.unwritten(file, e);
        }
    }

    /**
     * What one holds, without the line's end; empty if there is none or nothing in it.
     *
     * @throws Rejected if it cannot be read
     */
    static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (CharacterCodingException e) {
            throw Rejected.invalid(
                    "data-dir",
                    "file-damaged",
                    "The file {0} is damaged. Delete it, and start Fingerpost anew: it makes a new one.",
                    file.toString());
        } catch (IOException e) {
            throw Rejected.invalid(
                    "data-dir",
                    "file-unreadable",
                    "The file {0} cannot be read. Check who may read it.",
                    file.toString());
        }
    }

    private static void fill(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text + System.lineSeparator());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            // Else a power cut could leave the name without the content.
            channel.force(true);
        }
    }

    /** Empty, so that there is nothing to read yet where the list of who may read comes after it. */
    static void create(Path file) throws IOException {
        Set<String> views = file.getFileSystem().supportedFileAttributeViews();
        if (views.contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return;
        }
        Files.createFile(file);
        AclFileAttributeView list = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (list != null) {
            list.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(list.getOwner())
                    .setPermissions(AclEntryPermission.values())
                    .build()));
        }
    }
}
