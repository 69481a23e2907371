package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.LinkQuery;
import app.fingerpost.link.Slug;
import app.fingerpost.link.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several lines at once, and addresses that have links already. */
class EntryTest {
    private static final String SHORT = "http://127.0.0.1:8080/";

    @TempDir
    Path dir;

    private DeskFixture desk;
    private LinksModel links;
    private NewLink bar;
    private int ana;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir);
        links = desk.model.links();
        bar = links.newLink();
        ana = desk.owner("ana");
        desk.model.refresh();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void severalLinesMakeSeveralLinksThatAreCopiedTogether() {
        enter("a https://example.org/1\n\n  b   example.org/2  \n");
        assertThat(slugs()).containsExactlyInAnyOrder("a", "b");
        assertThat(desk.row("b").target()).isEqualTo("https://example.org/2");
        assertThat(desk.copied).containsExactly(SHORT + "a\n" + SHORT + "b");
        assertThat(desk.notice()).isEqualTo("Made and copied 2 links.");
        assertThat(bar.textProperty().get()).isEmpty();
    }

    @Test
    void whatIsTypedAndNotMadeIsThereAgainAfterANewStart() {
        enter("a https://example.org/1\njavascript:alert(1)");
        bar.textProperty().set(bar.textProperty().get() + "\nb exam");
        desk.model.saveMemory();
        desk.close();

        desk = new DeskFixture(dir);
        assertThat(desk.model.links().newLink().textProperty().get()).isEqualTo("javascript:alert(1)\nb exam");
    }

    @Test
    void refusedLinesStayWithASentenceEachAndTheMadeOnesDoNot() {
        desk.link("taken", "https://example.org/", ana);
        enter("one https://example.org/1\ntaken https://example.org/2\njavascript:alert(1)\ntwo https://example.org/3");
        assertThat(slugs()).containsExactlyInAnyOrder("taken", "one", "two");
        assertThat(bar.textProperty().get()).isEqualTo("taken https://example.org/2\njavascript:alert(1)");
        assertThat(bar.problemProperty().get().lines()).hasSize(2);
        assertThat(bar.problemProperty().get())
                .as("in the order of the lines")
                .startsWith("“taken https://example.org/2”: The slug “taken” is taken")
                .contains("\n“javascript:alert(1)”: Addresses that begin with");
        bar.textProperty().set("three https://example.org/2");
        assertThat(bar.problemProperty().get()).isEmpty();
    }

    @Test
    void sameLineTwiceMakesOneLink() {
        enter("https://example.org/1\nhttps://example.org/1");
        assertThat(slugs()).hasSize(1);
    }

    @Test
    void sameAddressTypedInTwoWaysMakesOneLink() {
        enter("https://example.org\nHTTPS://Example.ORG:443/\nown https://example.org/");
        assertThat(slugs()).hasSize(2).contains("own");
        assertThat(bar.textProperty().get()).isEmpty();
    }

    @Test
    void addressIsKnownHoweverItIsTyped() {
        desk.link("home", "https://example.org", ana);
        desk.link("page", "https://example.org/Page", ana);
        enter("https://EXAMPLE.org/");
        assertThat(bar.knownProperty().get()).contains(SHORT + "home");
        enter("https://example.org/page");
        assertThat(bar.knownProperty().get()).isEmpty();
        assertThat(slugs()).hasSize(3);
    }

    @Test
    void linkThatDoesNotWorkIsOfferedOnlyIfNoOtherDoesAndThatIsSaid() {
        desk.link("old", "https://example.org/wiki", ana);
        desk.app.links().update(new Slug("old"), draft -> draft.withEnabled(false));
        enter("https://example.org/wiki");
        assertThat(bar.knownProperty().get())
                .isEqualTo("This address has the short link " + SHORT + "old already, but it does not work now: Off.");
        desk.link("new", "https://example.org/wiki", ana);
        enter("https://example.org/wiki");
        assertThat(bar.knownProperty().get()).isEqualTo("This address has the short link " + SHORT + "new already.");
    }

    @Test
    void tooManyLinesAreRefusedWhole() {
        enter(IntStream.rangeClosed(0, Entered.MOST_LINES)
                .mapToObj(i -> "https://example.org/" + i)
                .collect(Collectors.joining("\n")));
        assertThat(bar.problemProperty().get()).contains("501 lines", "import them");
        assertThat(slugs()).isEmpty();
        assertThat(bar.textProperty().get().lines()).hasSize(501);
    }

    @Test
    void addressThatHasALinkOffersItAndMakesNoOther() {
        desk.link("wiki", "https://example.org/wiki", ana);
        desk.model.refresh();
        enter("example.org/wiki");
        assertThat(bar.knownProperty().get()).isEqualTo("This address has the short link " + SHORT + "wiki already.");
        assertThat(slugs()).containsExactly("wiki");
        assertThat(bar.textProperty().get()).isEqualTo("example.org/wiki");
        bar.copyKnown();
        assertThat(desk.copied).containsExactly(SHORT + "wiki");
        assertThat(bar.textProperty().get()).isEmpty();
        assertThat(bar.knownProperty().get()).isEmpty();
    }

    @Test
    void anotherLinkIsMadeIfAskedFor() {
        desk.link("wiki", "https://example.org/wiki", ana);
        enter("https://example.org/wiki");
        bar.makeOthers();
        assertThat(slugs()).hasSize(2).contains("wiki");
        assertThat(bar.textProperty().get()).isEmpty();
        assertThat(bar.knownProperty().get()).isEmpty();
    }

    @Test
    void slugOfOnesOwnMakesALinkThoughTheAddressHasOne() {
        desk.link("wiki", "https://example.org/wiki", ana);
        enter("mine https://example.org/wiki");
        assertThat(slugs()).containsExactlyInAnyOrder("wiki", "mine");
    }

    @Test
    void sameSlugAndAddressAgainOfferTheLinkThatIsThere() {
        enter("abc https://example.org/x");
        enter("abc https://EXAMPLE.org/x");
        assertThat(bar.problemProperty().get()).isEmpty();
        assertThat(bar.knownProperty().get()).isEqualTo("This address has the short link " + SHORT + "abc already.");
        assertThat(bar.othersPossibleProperty().get())
                .as("another under that slug")
                .isFalse();
        bar.showKnown();
        assertThat(bar.textProperty().get()).isEmpty();
        assertThat(slugs()).containsExactly("abc");

        enter("abc https://example.org/y");
        assertThat(bar.problemProperty().get()).contains("is taken");
        enter("abc https://example.org/x\nhttps://example.org/x");
        bar.makeOthers();
        assertThat(slugs()).hasSize(2);
        assertThat(bar.textProperty().get()).isEqualTo("abc https://example.org/x");
    }

    @Test
    void deletedLinkIsNoOfferForItsAddress() {
        desk.link("wiki", "https://example.org/wiki", ana);
        desk.app.links().delete(new Slug("wiki"));
        enter("https://example.org/wiki");
        assertThat(bar.knownProperty().get()).isEmpty();
        assertThat(slugs()).hasSize(1).doesNotContain("wiki");
    }

    @Test
    void severalKnownAddressesAreOfferedTogetherBesideTheNewOnes() {
        desk.link("a", "https://example.org/a", ana);
        desk.link("b", "https://example.org/b", ana);
        enter("https://example.org/a\nhttps://example.org/b\nc https://example.org/c");
        assertThat(bar.knownProperty().get()).isEqualTo("2 of these addresses have short links already.");
        assertThat(bar.textProperty().get()).isEqualTo("https://example.org/a\nhttps://example.org/b");
        bar.copyKnown();
        assertThat(desk.copied).containsExactly(SHORT + "c", SHORT + "a\n" + SHORT + "b");
    }

    @Test
    void linesFromOutsideLeaveWhatIsBeingTyped() {
        bar.textProperty().set("half an addr");
        bar.add(List.of("x https://example.org/x", "file:///etc/passwd"));
        assertThat(slugs()).containsExactly("x");
        assertThat(bar.textProperty().get()).isEqualTo("half an addr\nfile:///etc/passwd");
        assertThat(bar.problemProperty().get()).contains("“file:///etc/passwd”");
    }

    @Test
    void noLineFromOutsideIsLostThroughAFault() {
        desk.clock.failure = new StoreException("The disk is full.", new IOException("no room"));
        bar.add(List.of("x https://example.org/x", "y https://example.org/y", "javascript:z"));
        assertThat(slugs()).isEmpty();
        assertThat(bar.textProperty().get().lines())
                .containsExactlyInAnyOrder("x https://example.org/x", "y https://example.org/y", "javascript:z");
    }

    @Test
    void linesFromOutsideWaitForAnOwner() {
        bar.ownerProperty().set("");
        bar.add(List.of("x https://example.org/x"));
        assertThat(slugs()).isEmpty();
        bar.ownerProperty().set("ana");
        assertThat(slugs()).containsExactly("x");
    }

    @Test
    void linesFromOutsideStandInTheBarIfItsOwnerWasEmptied() {
        bar.ownerProperty().set("");
        bar.add(List.of("x https://example.org/x"));
        assertThat(bar.textProperty().get()).isEqualTo("x https://example.org/x");
        assertThat(bar.problemProperty().get()).startsWith("Nobody owns");

        bar.ownerProperty().set("ana");
        assertThat(slugs()).containsExactly("x");
        assertThat(bar.textProperty().get()).isEmpty();
    }

    @Test
    void lineFromOutsideThatIsTakenOutOfTheBarIsNotMade() {
        bar.ownerProperty().set("");
        bar.add(List.of("x https://example.org/x", "y https://example.org/y"));
        bar.textProperty().set("y https://example.org/y");

        bar.ownerProperty().set("ana");
        assertThat(slugs()).containsExactly("y");
    }

    @Test
    void linesOfTheStartStandInTheBarIfNobodyIsActive() {
        try (DeskFixture off = new DeskFixture(dir.resolve("off"))) {
            off.app.users().change(off.app.lists().owners().all(), false);
            NewLink ownerless = off.model.links().newLink();
            ownerless.add(List.of("https://example.org/added"));
            off.model.refresh();
            assertThat(ownerless.textProperty().get()).isEqualTo("https://example.org/added");
            assertThat(ownerless.problemProperty().get()).startsWith("Nobody owns");
        }
    }

    @Test
    void renamedOwnerIsStillTheOneOfTheBar() {
        bar.ownerProperty().set("ana");
        desk.owner("ben");
        desk.model.refresh();
        rename("ana", "anna");
        assertThat(bar.ownerProperty().get()).isEqualTo("anna");
        enter("x https://example.org/x");
        assertThat(slugs()).containsExactly("x");

        bar.ownerProperty().set("ben");
        rename("anna", "ana");
        assertThat(bar.ownerProperty().get()).isEqualTo("ben");
    }

    @Test
    void linesFromOutsideWaitWhileOthersAreMade() {
        List<Runnable> asked = new ArrayList<>();
        try (DeskFixture slow = new DeskFixture(dir.resolve("slow"), asked::add, Runnable::run)) {
            slow.owner("ana");
            NewLink busy = slow.model.links().newLink();
            busy.ownerProperty().set("ana");
            busy.textProperty().set("typed https://example.org/typed");
            busy.submit();
            busy.add(List.of("x https://example.org/x"));
            busy.add(List.of("y https://example.org/y"));
            while (!asked.isEmpty()) {
                asked.remove(0).run();
            }
            assertThat(slow.app.lists().find(LinkQuery.ALL).links())
                    .extracting(link -> link.link().slug().value())
                    .containsExactlyInAnyOrder("typed", "x", "y");
            assertThat(busy.textProperty().get()).isEmpty();
        }
    }

    @Test
    void droppedAddressesWaitInTheBarEachOnce() {
        bar.put("https://example.org/1\r\nhttps://example.org/2");
        bar.put("https://example.org/2");
        assertThat(bar.textProperty().get()).isEqualTo("https://example.org/1\nhttps://example.org/2");
        assertThat(slugs()).isEmpty();
    }

    private void rename(String name, String other) {
        UserRow row = desk.model.users().listing().rows().stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow();
        desk.model.users().rename(row, other, () -> {}, why -> {});
    }

    private void enter(String text) {
        bar.textProperty().set(text);
        bar.submit();
    }

    private List<String> slugs() {
        return links.listing().rows().stream().map(LinkRow::slug).toList();
    }
}
