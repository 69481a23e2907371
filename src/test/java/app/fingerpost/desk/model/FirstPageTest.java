package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Slug;
import app.fingerpost.settings.Memory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstPageTest {
    @TempDir
    Path dir;

    private DeskFixture desk;
    private Listing<LinkRow> listing;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir);
        listing = desk.model.links().listing();
        int ana = desk.owner("ana");
        desk.link("docs", "https://example.org/docs", ana);
        desk.link("wiki", "https://example.org/wiki", ana);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void itsLinksShowWhileAllAreStillToCome() {
        desk.model.show(page("wiki"));

        assertThat(listing.rows()).extracting(LinkRow::slug).containsExactly("wiki");
        assertThat(desk.row("wiki").owner().name()).isEqualTo("ana");
        assertThat(listing.loadedProperty().get()).isFalse();

        desk.model.refresh();

        assertThat(listing.rows()).extracting(LinkRow::slug).containsExactlyInAnyOrder("docs", "wiki");
        assertThat(listing.loadedProperty().get()).isTrue();
    }

    @Test
    void clicksOfTheDaysAreUnknownUntilTheyAreRead() {
        desk.model.show(page("wiki"));
        assertThat(desk.row("wiki").clicksToday()).isNull();

        desk.model.refresh();
        assertThat(desk.row("docs").clicksToday()).isNull();

        desk.model.refresh();
        assertThat(listing.rows()).extracting(LinkRow::clicksToday).containsExactly(0L, 0L);
    }

    @Test
    void comingLateItChangesNothing() {
        desk.model.refresh();
        desk.model.show(page("wiki"));
        assertThat(listing.rows()).hasSize(2);
        assertThat(listing.loadedProperty().get()).isTrue();
    }

    @Test
    void whatStandsAtTheTopIsRemembered() {
        Memory memory = desk.model.memory();
        desk.model.refresh();
        FirstPage.remember(listing, memory);
        List<Long> top = listing.rows().stream().map(LinkRow::id).toList();
        assertThat(FirstPage.ids(memory)).isEqualTo(top);

        listing.searchProperty().set("docs");
        FirstPage.remember(listing, memory);
        assertThat(FirstPage.ids(memory)).isEqualTo(top);
    }

    @Test
    void nothingIsRememberedBeforeAllLinksAreThere() {
        desk.model.show(page("wiki"));
        FirstPage.remember(listing, desk.model.memory());
        assertThat(FirstPage.ids(desk.model.memory())).isEmpty();
    }

    @Test
    void memoryThatMakesNoSenseIsAnEmptyPage() {
        desk.model.memory().put("links.first", "1,two");
        assertThat(FirstPage.ids(desk.model.memory())).isEmpty();
    }

    private FirstPage page(String slug) {
        LinkSummary link = desk.app.lists().named(new Slug(slug));
        return new FirstPage(List.of(link), desk.app.lists().owners().all());
    }
}
