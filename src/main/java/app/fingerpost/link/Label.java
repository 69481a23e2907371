package app.fingerpost.link;

import java.util.List;

/**
 * What a link says to the people who keep it; visitors never see it.
 * What is written is in Unicode's composed form (NFC), so that a search finds it however it was typed.
 *
 * @param title at most {@value #MAX_TITLE} characters, may be empty
 * @param notes at most {@value #MAX_NOTES} characters, may be empty
 * @param tags each once, in order
 */
public record Label(String title, String notes, List<Tag> tags) {
    public static final int MAX_TITLE = 512;
    private static final int MAX_NOTES = 4000;
    public static final Label NONE = new Label("", "", List.of());

    /** @throws Rejected if a text is too long */
    public Label {
        title = composed(title.strip(), MAX_TITLE);
        notes = composed(notes.strip(), MAX_NOTES);
        tags = tags.size() < 2
                ? List.copyOf(tags)
                : tags.stream().distinct().sorted().toList();
        if (title.length() > MAX_TITLE) {
            throw Rejected.invalid(
                    "title", "title-long", "The title is longer than {0} characters. Shorten it.", MAX_TITLE);
        }
        if (notes.length() > MAX_NOTES) {
            throw Rejected.invalid(
                    "notes", "notes-long", "The notes are longer than {0} characters. Shorten them.", MAX_NOTES);
        }
        checkVisible("title", title);
        checkVisible("notes", notes);
    }

    private static void checkVisible(String field, String text) {
        if (text.indexOf('\0') >= 0) {
            throw Rejected.invalid(
                    field, "text-invisible", "A text contains the invisible character U+0000. Remove it.");
        }
    }

    /** Unless only that makes it too long, which is rare: a database may have such a text from before. */
    private static String composed(String text, int most) {
        String composed = Slug.composed(text);
        return composed.length() > most && text.length() <= most ? text : composed;
    }
}
