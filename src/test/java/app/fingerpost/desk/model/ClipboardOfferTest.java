package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the clipboard offers for a new link. */
class ClipboardOfferTest {
    @TempDir
    Path dir;

    private DeskFixture desk;
    private NewLink bar;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir);
        bar = desk.model.links().newLink();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void addressInTheClipboardIsOfferedOnceAndPastedOnlyIfTaken() {
        ClipboardOffer offer = bar.clipboard();
        offer.look(" https://example.org/copied\n");
        assertThat(offer.addressProperty().get()).isEqualTo("https://example.org/copied");
        assertThat(bar.textProperty().get()).isEmpty();
        offer.accept();
        assertThat(bar.textProperty().get()).isEqualTo("https://example.org/copied");
        assertThat(offer.addressProperty().get()).isEmpty();
        bar.textProperty().set("");
        offer.look("https://example.org/copied");
        assertThat(offer.addressProperty().get()).isEmpty();
        offer.look("https://example.org/other");
        assertThat(offer.addressProperty().get()).isEqualTo("https://example.org/other");
    }

    @Test
    void offerStaysWhileItIsNotTakenAndGoesWithTheClipboardsContent() {
        ClipboardOffer offer = bar.clipboard();
        offer.look("https://example.org/copied");
        offer.look("https://example.org/copied");
        assertThat(offer.addressProperty().get()).isEqualTo("https://example.org/copied");
        offer.look("some words");
        assertThat(offer.addressProperty().get()).isEmpty();
    }

    @Test
    void declinedAddressIsNotOfferedAgain() {
        ClipboardOffer offer = bar.clipboard();
        offer.look("https://example.org/copied");
        offer.decline();
        assertThat(offer.addressProperty().get()).isEmpty();
        offer.look("https://example.org/copied");
        assertThat(offer.addressProperty().get()).isEmpty();
    }

    @Test
    void offerGoesWhenItsAddressIsPastedByHand() {
        bar.clipboard().look("https://example.org/copied");
        bar.textProperty().set("mine https://example.org/copied");
        assertThat(bar.clipboard().addressProperty().get()).isEmpty();
    }

    @Test
    void addressesAreTakenAtThePersonsWordAndOtherThingsAreNot() {
        bar.clipboard().take(null);
        bar.clipboard().take("https://example.org/1 and words");
        assertThat(bar.textProperty().get()).isEmpty();
        bar.clipboard().take("https://example.org/1\n https://example.org/2\n");
        assertThat(bar.textProperty().get()).isEqualTo("https://example.org/1\nhttps://example.org/2");
    }

    @Test
    void otherThingsInTheClipboardAreNotOffered() {
        for (String held : List.of(
                "",
                "words",
                "example.org",
                "file.txt",
                "ftp://example.org/",
                "https://",
                "http://127.0.0.1:8080/wiki",
                "https://example.org/ and more",
                "https://example.org/1\nhttps://example.org/2",
                "https://example.org/" + "x".repeat(3000))) {
            bar.clipboard().look(held);
            assertThat(bar.clipboard().addressProperty().get()).as(held).isEmpty();
        }
        bar.clipboard().look(null);
        assertThat(bar.clipboard().addressProperty().get()).isEmpty();
    }
}
