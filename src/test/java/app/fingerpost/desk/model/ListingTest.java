package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** What a listing does between the person, the sorter's thread and the table. */
class ListingTest {
    private record Named(long id, String searchText) implements Row {}

    private final Queue<Runnable> sorter = new ArrayDeque<>();
    private final Listing<Named> listing =
            new Listing<>(Comparator.comparing(Named::searchText), sorter::add, Runnable::run);

    @Test
    void onlyTheLastOfSeveralTextsTypedInARowIsSearchedFor() {
        List<Named> asked = new ArrayList<>();
        listing.filterProperty().set(asked::add);
        listing.change(shelf -> shelf.replaceAll(List.of(new Named(1, "perl"), new Named(2, "python"))));
        sort();
        asked.clear();

        listing.searchProperty().set("p");
        listing.searchProperty().set("py");
        listing.searchProperty().set("pyt");
        sort();

        assertThat(listing.rows()).extracting(Named::id).containsExactly(2L);
        assertThat(asked).hasSize(1);
    }

    @Test
    void rowThatIsWantedBeforeThereIsATableIsRevealedToTheTable() {
        List<Integer> revealed = new ArrayList<>();
        listing.reveal(2);
        listing.change(shelf -> shelf.replaceAll(List.of(new Named(1, "perl"), new Named(2, "python"))));
        sort();

        listing.setTable(() -> () -> {}, revealed::add);

        assertThat(revealed).containsExactly(1);
    }

    private void sort() {
        while (!sorter.isEmpty()) {
            sorter.remove().run();
        }
    }
}
