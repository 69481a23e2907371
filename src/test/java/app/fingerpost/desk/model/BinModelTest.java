package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.report.LinkList;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many links that come out of the bin together; {@link UndoTest} has the rest. */
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
        assertThat(bin.problemProperty().get()).contains("\"a\" is taken");
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
