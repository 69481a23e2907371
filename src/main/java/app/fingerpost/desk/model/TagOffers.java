package app.fingerpost.desk.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The tags that links have, to be offered while one types. For the FX thread. */
public final class TagOffers {
    private final Worker worker;
    private final Notices notices;
    private List<String> known = List.of();

    TagOffers(Worker worker, Notices notices) {
        this.worker = worker;
        this.notices = notices;
    }

    /** Asks which there are now; for when a field that offers them comes into sight. */
    public void refresh() {
        worker.ask(services -> services.lists().tags(), tags -> known = tags, notices::problem);
    }

    /** Up to {@code most} tags that hold the text, those that begin with it first. */
    public List<String> suggest(String text, int most) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Stream<String> begin = known.stream().filter(tag -> tag.startsWith(wanted));
        Stream<String> hold = known.stream().filter(tag -> tag.indexOf(wanted) > 0);
        return Stream.concat(begin, hold).limit(most).toList();
    }

    /** The same for the last of several tags with commas between them; each offer is the whole text. */
    public List<String> suggestLast(String text, int most) {
        int comma = text.lastIndexOf(',') + 1;
        String before = comma == 0 ? "" : text.substring(0, comma) + " ";
        return suggest(text.substring(comma), most).stream()
                .map(tag -> before + tag)
                .toList();
    }
}
