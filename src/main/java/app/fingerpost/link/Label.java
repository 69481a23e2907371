package app.fingerpost.link;

import java.util.List;

/**
 * What a link says to the people who keep it; visitors never see it.
 *
 * @param title at most {@value #MAX_TITLE} characters, may be empty
 * @param notes at most {@value #MAX_NOTES} characters, may be empty
 * @param tags each once, in order
 */
public record Label(String title, String notes, List<Tag> tags) {
    public static final int MAX_TITLE = 512;
    public static final int MAX_NOTES = 4000;
    public static final Label NONE = new Label("", "", List.of());

    /** @throws Rejected if a text is too long */
    public Label {
        title = title.strip();
        notes = notes.strip();
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
        if (title.indexOf('\0') >= 0 || notes.indexOf('\0') >= 0) {
            throw Rejected.invalid(
                    "title", "text-invisible", "A text contains the invisible character U+0000. Remove it.");
        }
    }
}
