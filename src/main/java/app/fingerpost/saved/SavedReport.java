package app.fingerpost.saved;

import app.fingerpost.link.Rejected;
import app.fingerpost.report.KeptQuestion;
import org.jspecify.annotations.Nullable;

/**
 * A question under a name.
 *
 * @param id 0 for one that is not stored yet
 * @param name without the characters that no file name may hold: its files are called by it
 * @param schedule null if it writes no files
 */
public record SavedReport(
        int id,
        String name,
        KeptQuestion question,
        @Nullable Schedule schedule) {
    private static final int LONGEST = 100;
    private static final String NO_FILE = "/\\:*?\"<>|";

    /** @throws Rejected if the name is empty, too long or cannot be that of a file */
    public SavedReport {
        name = name.strip();
        if (name.isEmpty()) {
            throw Rejected.invalid("name", "report-name-empty", "A report needs a name. Type one.");
        }
        if (name.length() > LONGEST) {
            throw Rejected.invalid(
                    "name", "report-name-long", "A name has no more than {0} characters. Shorten it.", LONGEST);
        }
        if (name.startsWith(".") || name.chars().anyMatch(c -> NO_FILE.indexOf(c) >= 0 || Character.isISOControl(c))) {
            throw Rejected.invalid(
                    "name",
                    "report-name-characters",
                    "Files are called by this name, so it must not begin with a dot or hold any of {0}. Choose another.",
                    NO_FILE);
        }
    }

    public SavedReport named(String newName) {
        return new SavedReport(id, newName, question, schedule);
    }

    public SavedReport asking(KeptQuestion other) {
        return new SavedReport(id, name, other, schedule);
    }

    public SavedReport scheduled(@Nullable Schedule other) {
        return new SavedReport(id, name, question, other);
    }
}
