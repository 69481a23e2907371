package app.fingerpost.saved;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.SystemReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a report writes a file, and where. The day is that of the report's zone. Where its clocks skip the time on the day
 * they change, the file is written as much later; a time they show twice counts the first time.
 *
 * @param at to the minute
 */
public record Schedule(Rhythm rhythm, LocalTime at, Path folder, About about) {
    /** Which days a file is about. */
    public enum About {
        /** Those that have just ended in the rhythm: no day is left out, and none is in two files. */
        ENDED,
        /** Those of the report's own period as it is then, as far as they are over. */
        REPORT
    }

    /** After a long time off, no more than this many files are caught up with, the newest. */
    static final int MOST_AT_ONCE = 31;

    /** @throws Rejected if the text names no folder by its whole path */
    public static Path folder(String text) {
        if (text.isBlank()) {
            throw Rejected.invalid(
                    "folder",
                    "folder-empty",
                    "Choose the folder that the files are to be written to, or type its path.");
        }
        try {
            Path folder = Path.of(text.strip());
            if (folder.isAbsolute()) {
                return folder;
            }
        } catch (InvalidPathException e) {
            // One sentence for all that is no folder.
        }
        throw Rejected.invalid("folder", "folder-form", "This is no folder. Give its whole path, or choose it.");
    }

    /**
     * Reads the disk.
     *
     * @throws Rejected if the folder is not there now, is a file, or cannot be entered
     */
    public void checkFolder() {
        if (!hasFolder()) {
            throw Rejected.invalid(
                    "folder", "folder-none", "There is no folder {0}. Make it first, or choose another.", folder);
        }
    }

    /**
     * Whether the folder is there now. Reads the disk.
     *
     * @throws Rejected if it is a file, or the system does not tell, most likely because this person may not enter one above it
     */
    boolean hasFolder() {
        try {
            if (Files.readAttributes(folder, BasicFileAttributes.class).isDirectory()) {
                return true;
            }
            throw Rejected.invalid(
                    "folder", "folder-file", "{0} is a file, not a folder. Choose another for the schedule.", folder);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw Rejected.invalid(
                    "folder",
                    "folder-unentered",
                    "The folder {0} cannot be entered ({1}). See that you may enter it, or choose another.",
                    folder,
                    SystemReason.of(e));
        }
    }

    /** Whether it takes the place of one of the same rhythm: what that has written is not written anew, what is due stays. */
    boolean keepsRhythm(@Nullable Schedule before) {
        return before != null && before.rhythm == rhythm;
    }

    /** The end of the last period whose file is due. */
    LocalDate lastEnd(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate end = rhythm.end(today);
        return now.isBefore(due(end, zone)) ? rhythm.before(end) : end;
    }

    /** The ends of the periods due after {@code writtenUntil}, oldest first, no more than {@link #MOST_AT_ONCE}. */
    List<LocalDate> ends(LocalDate writtenUntil, Instant now, ZoneId zone) {
        List<LocalDate> ends = new ArrayList<>();
        LocalDate end = lastEnd(now, zone);
        while (end.isAfter(writtenUntil) && ends.size() < MOST_AT_ONCE) {
            ends.add(0, end);
            end = rhythm.before(end);
        }
        return ends;
    }

    /** The end of the period whose file is the next to be due, of those that are not due yet. */
    LocalDate nextEnd(Instant now, ZoneId zone) {
        return rhythm.after(lastEnd(now, zone));
    }

    /** When the file is due of the period with that end. */
    Instant due(LocalDate end, ZoneId zone) {
        return ZonedDateTime.of(end, at, zone).toInstant();
    }
}
