package app.fingerpost.file;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.SystemReason;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that a person saves or has written for them, whole or not at all: what was there stays until the new content is
 * complete and on the disk. Any thread that may wait for the disk may write.
 */
public final class WholeFile {
    private static final Logger LOG = LoggerFactory.getLogger(WholeFile.class);

    /** What the file should hold. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The same for text; it is stored as UTF-8. */
    @FunctionalInterface
    public interface Text {
        void writeTo(Writer out) throws IOException;
    }

    private WholeFile() {}

    /** @throws Rejected as {@link #write} */
    public static void writeText(Path file, Text text) {
        write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            try {
                text.writeTo(writer);
            } catch (UncheckedIOException e) {
                // So what writes CSV has it.
                throw Objects.requireNonNull(e.getCause());
            }
            writer.flush();
        });
    }

    /** @throws Rejected if it cannot be written there; then nothing is left behind */
    public static void write(Path file, Content content) {
        write(file, content, new FileAttribute<?>[0]);
    }

    /**
     * The same for what nobody else may read, where the system tells owners from others by a mode.
     *
     * @throws Rejected as {@link #write}
     */
    public static void writeForOwner(Path file, Content content) {
        write(file, content, forOwner(file));
    }

    /** With these a file is made that its owner alone may read and write, where the system has such modes. */
    public static FileAttribute<?>[] forOwner(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void write(Path file, Content content, FileAttribute<?>[] rights) {
        checkPlace(file);
        Path whole = file.toAbsolutePath();
        try {
            Path part = whole.resolveSibling("." + whole.getFileName() + "." + Long.toHexString(System.nanoTime()));
            try {
                try (FileChannel channel = FileChannel.open(
                        part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights)) {
                    OutputStream out = Channels.newOutputStream(channel);
                    content.writeTo(out);
                    out.flush();
                    channel.force(true);
                }
                move(part, whole);
                forceFolder(whole.getParent());
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw refused(file, e);
        }
    }

    /** A device, say, is not a file that a whole one may replace. */
    private static void checkPlace(Path file) {
        if (Files.isDirectory(file)) {
            throw Rejected.invalid("file", "file-is-folder", "{0} is a folder. Name a file in it.", file);
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw Rejected.invalid(
                    "file",
                    "file-is-other",
                    "{0} is a device or the like, not a file, and is not replaced. Name a file.",
                    file);
        }
    }

    private static void move(Path part, Path whole) throws IOException {
        try {
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** So that new names in it outlast a power cut too. Not every system lets one open a folder; the rest needs no help. */
    public static void forceFolder(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("The folder {} cannot be forced to the disk.", folder, e);
        }
    }

    private static Rejected refused(Path file, IOException why) {
        if (why instanceof AccessDeniedException) {
            return Rejected.invalid(
                    "file",
                    "file-forbidden",
                    "The file {0} could not be written: you may not write there. Choose another place.",
                    file);
        }
        if (why instanceof NoSuchFileException) {
            return Files.exists(file.resolveSibling("."))
                    ? Rejected.invalid(
                            "file",
                            "file-unmade",
                            "The file {0} could not be written: the system makes no files in this folder. Choose another place.",
                            file)
                    : Rejected.invalid(
                            "file",
                            "file-no-folder",
                            "The file {0} could not be written: there is no such folder. Choose another place.",
                            file);
        }
        return Rejected.invalid(
                "file",
                "file-unwritable",
                "The file {0} could not be written ({1}). See that the disk has room, or choose another place.",
                file,
                SystemReason.of(why));
    }
}
