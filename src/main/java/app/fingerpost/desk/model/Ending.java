package app.fingerpost.desk.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the app may end: not while something that was typed would be lost, which a notice says then. Who asks again, and
 * typed nothing since, means it. For the FX thread.
 */
public final class Ending {
    private final Notices notices;
    private final List<Supplier<List<Unsaved>>> places = new ArrayList<>();
    /** What stood in the fields when the person was told that it would be lost. */
    private List<?> told = List.of();

    private @Nullable Notice telling;

    /**
     * Something that would be lost.
     *
     * @param values what stands in its fields
     * @param sentence says so, and what to do
     * @param offer brings the fields into sight, null if they are, or it cannot
     */
    public record Unsaved(List<?> values, String sentence, Notice.@Nullable Offer offer) {
        public Unsaved(List<?> values, String sentence) {
            this(values, sentence, null);
        }

        private Notice notice() {
            Notice notice = Notice.problem(sentence);
            return offer == null ? notice : notice.offering(offer.text(), offer.work());
        }
    }

    Ending(Notices notices) {
        this.notices = notices;
    }

    /** From now on what is unsaved there holds the end up, too. */
    public void heed(Supplier<List<Unsaved>> place) {
        places.add(place);
    }

    public boolean mayEnd() {
        List<Unsaved> unsaved =
                places.stream().flatMap(place -> place.get().stream()).toList();
        List<?> typed = unsaved.stream().map(Unsaved::values).toList();
        boolean again = typed.equals(told);
        told = typed;
        if (unsaved.isEmpty() || again) {
            return true;
        }
        telling = unsaved.get(0).notice();
        notices.show(telling);
        return false;
    }

    /** Takes back what was told, for closing the window ends nothing any more; who ends the app is told again. */
    public void takeBack() {
        told = List.of();
        notices.withdraw(telling);
    }
}
