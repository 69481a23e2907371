package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Label;
import app.fingerpost.link.Slug;
import app.fingerpost.report.LinkList;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bin: deleted links, which come back, also many together, or go for good. */
class BinModelTest {
    @TempDir
    Path dir;

    @AutoClose
    private DeskFixture desk;

    private BinModel bin;
    private int ana;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir);
        bin = desk.model.bin();
        ana = desk.owner("ana");
        desk.link("a", "https://example.org/a", ana);
        desk.link("b", "https://example.org/b", ana);
        desk.model.refresh();
    }

    @Test
    void binShowsWhatWasDeletedWithTheDayItGoes() {
        desk.model.links().edits().delete(List.of(desk.row("a")));
        bin.open();
        assertThat(bin.listing().rows()).extracting(BinRow::slug).containsExactly("a");
        BinRow row = bin.listing().rows().get(0);
        assertThat(row.owner()).isEqualTo("ana");
        assertThat(bin.leaves(row)).contains("Apr").contains("9").contains("2026");
    }

    @Test
    void linkIsFoundInTheBinBySlugTargetTitleAndOwner() {
        desk.link("wiki", "https://example.net/start", desk.owner("ben"));
        desk.app.links().update(new Slug("wiki"), draft -> draft.withLabel(new Label("Our Manual", "", List.of())));
        desk.model.refresh();
        desk.model.links().edits().delete(List.of(desk.row("a"), desk.row("b"), desk.row("wiki")));
        bin.open();

        for (String text : List.of("WIK", "net/st", "manual", "ben")) {
            bin.listing().searchProperty().set(text);
            assertThat(bin.listing().rows()).as(text).extracting(BinRow::slug).containsExactly("wiki");
        }

        bin.close();
        bin.open();
        assertThat(bin.listing().rows()).hasSize(3);
    }

    @Test
    void linksAreRestoredFromTheBinAndThatCanBeUndone() {
        desk.model.links().edits().delete(List.of(desk.row("a"), desk.row("b")));
        bin.open();
        bin.restore(List.copyOf(bin.listing().rows()));
        assertThat(slugs()).hasSize(2);
        assertThat(bin.countProperty().get()).isZero();
        assertThat(desk.notice()).isEqualTo("Restored 2 links.");
        desk.model.notices().undoLast();
        assertThat(slugs()).isEmpty();
    }

    @Test
    void linkWhoseSlugIsTakenStaysInTheBinAndTheOthersAreRestored() {
        desk.model.links().edits().delete(List.of(desk.row("a"), desk.row("b")));
        desk.link("a", "https://example.org/other", ana);
        bin.open();
        bin.restore(List.copyOf(bin.listing().rows()));
        assertThat(bin.listing().rows()).extracting(BinRow::slug).containsExactly("a");
        assertThat(bin.problemProperty().get()).contains("“a” is taken");
        assertThat(slugs()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void linksAreDeletedForGoodOnlyAfterTheQuestion() {
        desk.model.links().edits().delete(List.of(desk.row("a"), desk.row("b")));
        bin.open();
        bin.purge();
        bin.askPurge(List.copyOf(bin.listing().rows()));
        assertThat(bin.questionProperty().get()).contains("Delete 2 links for good?");
        bin.keep();
        bin.purge();
        assertThat(bin.listing().rows()).hasSize(2);
        String doomed = bin.listing().rows().get(0).slug();
        bin.askPurge(bin.listing().rows().subList(0, 1));
        bin.purge();
        assertThat(desk.notice()).isEqualTo("Deleted “" + doomed + "” for good.");
        assertThat(bin.listing().rows()).hasSize(1);
        assertThat(bin.questionProperty().get()).isEmpty();
        desk.model.notices().undoLast();
        assertThat(desk.notice()).contains("deleted for good");
        assertThat(slugs()).hasSize(1);
    }

    @Test
    void manyAreRestoredInOneStep() {
        delete("a", "b");
        long before = lastEdit();

        restoreAll();

        assertThat(slugs()).containsExactlyInAnyOrder("a", "b");
        assertThat(lastEdit()).isEqualTo(before + 1);
    }

    @Test
    void ofTwoThatHadTheSameSlugOneComesBack() {
        delete("a", "b");
        desk.link("a", "https://example.org/other", ana);
        desk.model.refresh();
        delete("a");

        restoreAll();

        assertThat(slugs()).containsExactlyInAnyOrder("a", "b");
        assertThat(bin.listing().rows()).extracting(BinRow::slug).containsExactly("a");
        assertThat(bin.problemProperty().get()).contains("“a” is taken");
    }

    @Test
    void onlyThoseThatCameBackGoAgainWhenItIsUndone() {
        delete("a", "b");
        desk.link("a", "https://example.org/other", ana);

        restoreAll();
        assertThat(desk.notice()).isEqualTo("Restored “b”.");
        desk.model.notices().undoLast();

        assertThat(slugs()).containsExactly("a");
        assertThat(desk.row("a").target()).isEqualTo("https://example.org/other");
    }

    private void delete(String... slugs) {
        desk.model.links().edits().delete(List.of(slugs).stream().map(desk::row).toList());
    }

    private void restoreAll() {
        bin.open();
        bin.restore(List.copyOf(bin.listing().rows()));
    }

    private long lastEdit() {
        return desk.app.lists().changes(LinkList.Mark.START).next().edit();
    }

    private List<String> slugs() {
        return desk.model.links().listing().rows().stream().map(LinkRow::slug).toList();
    }
}
