package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private record Word(long id, String text, int size) implements Row {
        @Override
        public String searchText() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    private final Shelf<Word> shelf = new Shelf<>(Comparator.comparing(Word::text));

    @Test
    void rowsComeInOrderAndAlikeOnesNewestFirst() {
        put(new Word(1, "b", 0), new Word(2, "a", 0), new Word(3, "b", 0));

        assertThat(shelf.arrange().rows()).extracting(Word::id).containsExactly(2L, 3L, 1L);
    }

    @Test
    void everyWordOfASearchMustBeFoundInAnyCase() {
        put(new Word(1, "Debian Perl library", 0), new Word(2, "Debian Python library", 0));

        shelf.search("LIB  perl");

        assertThat(shelf.arrange().rows()).extracting(Word::id).containsExactly(1L);
        assertThat(shelf.arrange().all()).isEqualTo(2);
    }

    @Test
    void searchFindsWhatLooksTheSame() {
        put(new Word(1, "Z\u00fcrich", 0), new Word(2, "Zurich", 0));

        shelf.search("zu\u0308rich");

        assertThat(shelf.arrange().rows()).extracting(Word::id).containsExactly(1L);
    }

    @Test
    void rowThatStaysInItsPlaceIsToldAsAChangeOfThatPlaceOnly() {
        put(new Word(1, "a", 0), new Word(2, "b", 0), new Word(3, "c", 0));
        shelf.arrange();

        put(new Word(2, "b", 7));

        assertThat(shelf.arrange().changed()).containsExactly(1);
        assertThat(shelf.arrange().changed()).isEmpty();
    }

    @Test
    void rowThatMovesComesOrGoesIsToldAsANewList() {
        put(new Word(1, "a", 0), new Word(2, "b", 0));
        assertThat(shelf.arrange().changed()).isNull();

        put(new Word(1, "z", 0));
        assertThat(shelf.arrange().changed()).isNull();

        shelf.put(List.of(), List.of(2L));
        assertThat(shelf.arrange().changed()).isNull();
        assertThat(shelf.arrange().rows()).extracting(Word::text).containsExactly("z");
    }

    @Test
    void orderSurvivesChangesOfRows() {
        put(new Word(1, "a", 3), new Word(2, "b", 2), new Word(3, "c", 1));
        shelf.sort(Comparator.comparingInt(Word::size));

        put(new Word(1, "a", 0));

        assertThat(shelf.arrange().rows()).extracting(Word::id).containsExactly(1L, 3L, 2L);
    }

    @Test
    void tellsWhetherRowsHaveComeYet() {
        shelf.search("x");
        assertThat(shelf.arrange().filled()).isFalse();

        put();
        assertThat(shelf.arrange().filled()).isTrue();
    }

    private void put(Word... rows) {
        shelf.put(List.of(rows), List.of());
    }
}
