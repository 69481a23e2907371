package app.fingerpost.settings;

import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where a folder with a person's data can be, and how it is made there. */
public final class FolderPlace {
    private FolderPlace() {}

    /** @throws Rejected if the name has letters that the system's locale does not know, as C knows no umlaut */
    static Path named(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw Rejected.invalid(
                    "data-dir",
                    "folder-letters",
                    "The name of the folder {0} has letters that the locale here does not know. Start Fingerpost with"
                            + " LC_ALL=C.UTF-8 in its environment.",
                    name);
        }
    }

    /** @throws Rejected if the path is empty */
    public static void checkGiven(Path path) {
        if (path.toString().isEmpty()) {
            throw Rejected.invalid(
                    "data-dir",
                    "folder-unnamed",
                    "The name of the folder is empty. Name one with --data-dir, or leave that out for the usual one.");
        }
    }

    /**
     * Looks whether there can be a folder at {@code path}; writes nothing.
     *
     * @throws Rejected if the path is empty, or a file, a link that leads nowhere or a folder that may not be read is in its
     *     place or above it
     */
    public static void check(Path path) {
        checkGiven(path);
        Path above = path.toAbsolutePath().normalize();
        while (above != null && !Files.exists(above, LinkOption.NOFOLLOW_LINKS)) {
            above = above.getParent();
        }
        if (above == null) {
            return;
        }
        if (Files.isDirectory(above)) {
            // Nobody knows then what is in it.
            if (!Files.isExecutable(above)) {
                throw Rejected.invalid(
                        "data-dir",
                        "folder-unreadable",
                        "The folder {0} may not be read. Give yourself the right to, or name another with --data-dir.",
                        above.toString());
            }
            return;
        }
        if (!Files.exists(above)) {
            throw Rejected.invalid(
                    "data-dir",
                    "folder-link-nowhere",
                    "{0} is a link that leads nowhere. Make the folder it leads to, or name another with --data-dir.",
                    above.toString());
        }
        throw Rejected.invalid(
                "data-dir",
                "folder-is-file",
                "{0} is a file, not a folder. Give Fingerpost a folder you may write to with --data-dir.",
                above.toString());
    }

    /**
     * Looks whether there is room for so many bytes in a folder that need not be there. Where the system does not tell,
     * there is.
     *
     * @throws Rejected if there is not
     */
    static void checkRoom(Path folder, long bytes) {
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null) {
            return;
        }
        try {
            FileStore disk = Files.getFileStore(there);
            // Some that are reached over a network say nothing at all.
            if (disk.getTotalSpace() > 0 && disk.getUsableSpace() < bytes) {
                throw DataFolder.noRoom(folder);
            }
        } catch (IOException e) {
            // Whoever writes there will see.
        }
    }

    /** Makes the folder, if it is not there yet, for its owner alone where the system tells owners from others by a mode. */
    public static void make(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }
}
