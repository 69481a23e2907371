package app.fingerpost.backup;

import app.fingerpost.file.WholeFile;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.SystemReason;
import app.fingerpost.settings.DataFolder;
import app.fingerpost.store.Database;
import app.fingerpost.store.Tables;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.function.Consumer;

/** Puts a backup into a data folder that is empty: whole, and looked at, or not at all. */
public final class Restore {
    private final Path zip;
    private final Consumer<Tables> beforeUse;

    /** @param beforeUse as of {@link Backups} */
    public Restore(Path zip, Consumer<Tables> beforeUse) {
        this.zip = zip;
        this.beforeUse = beforeUse;
    }

    /**
     * Answers where the folder really is.
     *
     * @param between run now and then until the folder takes its place; what it throws comes through
     * @throws Rejected if the folder is in use or not empty, or the file is no backup; the folder is as before then
     */
    public Path into(Path dataDir, Runnable between) {
        Path folder = place(dataDir);
        Database.checkNamed(DataFolder.database(folder));
        checkEmpty(folder);
        BackupFile file = new BackupFile(zip);
        file.checkThere();
        try (Assembly assembly = Assembly.beside(folder)) {
            file.unpack(assembly.fresh(), between);
            file.lookAt(assembly.fresh(), tables -> {
                beforeUse.accept(tables);
                return true;
            });
            between.run();
            takeRights(folder, assembly.fresh());
            Files.deleteIfExists(folder);
            WholeFile.forceFolder(assembly.fresh());
            Files.move(assembly.fresh(), folder);
            WholeFile.forceFolder(folder.getParent());
            return folder.toRealPath();
        } catch (IOException e) {
            if (isMounted(folder)) {
                throw Rejected.invalid(
                        "data-dir",
                        "A disk is mounted on the folder " + folder
                                + ", so the restored one cannot take its place. Name a"
                                + " folder in it with --data-dir.");
            }
            throw Rejected.invalid(
                    "file",
                    "The backup " + zip + " could not be put into " + folder + " (" + SystemReason.of(e)
                            + "). See that the file is whole, that the folder and the one above it may be written and that"
                            + " the disk has room.");
        }
    }

    /** As far as the system tells. */
    private static boolean isMounted(Path folder) {
        Path above = folder.getParent();
        try {
            return Files.exists(folder)
                    && (above == null || !Files.getFileStore(folder).equals(Files.getFileStore(above)));
        } catch (IOException e) {
            return false;
        }
    }

    /** The empty folder that gives way may be closed to others, and may be somebody else's than who restores it. */
    private static void takeRights(Path folder, Path fresh) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (rights == null || !Files.exists(folder)) {
            return;
        }
        PosixFileAttributes old = rights.readAttributes();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(fresh)) {
            for (Path file : files) {
                giveTo(old, file);
            }
        }
        giveTo(old, fresh);
        Files.setPosixFilePermissions(fresh, old.permissions());
    }

    private static void giveTo(PosixFileAttributes old, Path file) throws IOException {
        PosixFileAttributeView rights =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        PosixFileAttributes own = rights.readAttributes();
        try {
            if (!own.group().equals(old.group())) {
                rights.setGroup(old.group());
            }
            if (!own.owner().equals(old.owner())) {
                rights.setOwner(old.owner());
            }
        } catch (FileSystemException e) {
            // Only an administrator gives files away; else they stay with whoever restores them.
        }
    }

    /** Where the folder really is, if its name is a link. */
    private static Path place(Path dataDir) {
        try {
            return dataDir.toRealPath();
        } catch (IOException e) {
            Path folder = dataDir.toAbsolutePath().normalize();
            Path there = folder;
            while (there != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
                there = there.getParent();
            }
            if (there != null && !Files.exists(there)) {
                throw Rejected.invalid(
                        "data-dir",
                        there + " is a link that leads nowhere. Make the folder it leads to, or name another with"
                                + " --data-dir.");
            }
            return folder;
        }
    }

    private static void checkEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            if (!Assembly.isEmpty(folder)) {
                throw Rejected.taken(
                        "data-dir",
                        "The folder " + folder + " is not empty, and nothing in it is overwritten. Name a folder with"
                                + " --data-dir that is empty or does not exist yet.");
            }
        } catch (NotDirectoryException e) {
            throw Rejected.invalid(
                    "data-dir",
                    folder
                            + " is a file, not a folder. Name a folder with --data-dir that is empty or does not exist yet.");
        } catch (IOException e) {
            throw Rejected.invalid(
                    "data-dir", "The folder " + folder + " cannot be read. Name another with --data-dir.");
        }
    }
}
