package app.fingerpost.store;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.StoreException;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;

/**
 * The one file a database is in, as a person sees it in the folder, and what to tell them if it cannot be used.
 *
 * @param base its path without the ending that H2 adds
 */
record DatabaseFile(Path base) {
    Path path() {
        return Path.of(base.toAbsolutePath() + ".mv.db");
    }

    /** Beside it: the number of the last time the disk confirmed what is in it. */
    Path confirmed() {
        return Path.of(base.toAbsolutePath() + ".confirmed");
    }

    /** @throws Rejected if it cannot be named to H2 */
    void checkNamed() {
        Path path = path();
        if (path.toString().contains(";")) {
            throw Rejected.invalid(
                    "data-dir",
                    "folder-semicolon",
                    "The folder {0} has a semicolon in its name or above it, and the database cannot be opened there. Choose"
                            + " another with --data-dir.",
                    String.valueOf(path.getParent()));
        }
        if (File.separatorChar != '\\' && path.toString().contains("\\")) {
            throw Rejected.invalid(
                    "data-dir",
                    "folder-backslash",
                    "The folder {0} has a backslash in its name or above it, which the database takes for a slash. Choose"
                            + " another with --data-dir.",
                    String.valueOf(path.getParent()));
        }
    }

    /**
     * @throws Rejected as {@link #checkNamed}, or if it is there and not for this person to read and write: H2 would open it to
     *     read only
     */
    void checkOpen() {
        checkNamed();
        Path path = path();
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            // That it opens is all there is to know.
        } catch (NoSuchFileException e) {
            // It is new.
        } catch (IOException e) {
            throw Rejected.invalid(
                    "data-dir",
                    "database-closed",
                    "The database {0} may not be read and written. Give yourself the right to, or choose another folder with"
                            + " --data-dir.",
                    path.toString());
        }
    }

    /** @throws Rejected if there is no file, or an empty one */
    void checkThere() {
        Path path = path();
        try {
            if (Files.exists(path) && Files.size(path) > 0) {
                return;
            }
        } catch (IOException e) {
            throw unopened(e);
        }
        throw Rejected.invalid(
                "data-dir",
                "database-gone",
                "The folder was used before, but its database {0} is gone or empty. Put the file back; or move the folder"
                        + " away, to begin anew or to restore a backup in its place with the command restore.",
                path.toString());
    }

    /** What tells the file that is at the path from others; nothing if there is none, or the system has no such thing. */
    Optional<Object> key() {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(path(), BasicFileAttributes.class).fileKey());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Rejected unopened(Exception why) {
        if (isDamage(why)) {
            return damaged();
        }
        return Rejected.invalid(
                "data-dir",
                "database-unopened",
                "The database {0} cannot be opened: {1}. See that the disk has room, that the file may be written and"
                        + " that no other program has it open.",
                path().toString(),
                reason(why));
    }

    Rejected newer() {
        return Rejected.invalid(
                "data-dir",
                "database-newer",
                "The database {0} was used by a later version of Fingerpost. Start that one, or choose another folder with"
                        + " --data-dir.",
                path().toString());
    }

    Rejected older() {
        return Rejected.invalid(
                "data-dir",
                "database-older",
                "The database {0} lacks what was saved in it last: it was damaged, or an older copy was put in its place."
                        + " Move its folder away, and restore a backup in its place with the command restore; or delete {1},"
                        + " to go on with what the database has.",
                path().toString(),
                confirmed().toString());
    }

    Rejected damaged() {
        return Rejected.invalid(
                "data-dir",
                "database-damaged",
                "The database {0} is damaged. Move its folder away, and restore a backup in its place with the command"
                        + " restore.",
                path().toString());
    }

    /** Whether the file is not what H2 wrote: an end that is missing, or content that does not fit together. */
    private static boolean isDamage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException
                    || cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.FILE_CORRUPTED_1) {
                return true;
            }
        }
        return false;
    }

    /** What to throw instead of a failure with which all was read for the first time: what opens can be damaged inside. */
    RuntimeException unread(StoreException failure) {
        return isDamage(failure) || isInner(failure) ? damaged() : failure;
    }

    /** Whether H2 stumbled over what it read, and has no word of its own for it. */
    private static boolean isInner(Throwable failure) {
        Throwable cause = innermost(failure);
        return cause instanceof RuntimeException
                && !(cause instanceof MVStoreException || cause instanceof StoreException || cause instanceof Rejected);
    }

    /** What went wrong, as one part of a sentence. */
    static String reason(Throwable failure) {
        if (isDamage(failure)) {
            return "its file is damaged";
        }
        Throwable cause = innermost(failure);
        String message = isInner(failure) ? cause.toString() : String.valueOf(cause.getMessage());
        int statement = message.indexOf("; SQL statement");
        return statement < 0 ? message : message.substring(0, statement);
    }

    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }
}
