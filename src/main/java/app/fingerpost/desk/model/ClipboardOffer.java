package app.fingerpost.desk.model;

import app.fingerpost.link.LinkLine;
import app.fingerpost.link.Rejected;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * An address that was in the clipboard when the person came to the window, offered once to become a link. Nothing is
 * pasted unasked, and what else the clipboard holds is not kept. For the FX thread.
 */
public final class ClipboardOffer {
    /** In characters; longer texts are hardly meant as one address. */
    private static final int LONGEST = 2000;

    private final Supplier<String> shortUrlPrefix;
    private final Consumer<String> paste;
    private final ReadOnlyStringWrapper address = new ReadOnlyStringWrapper(this, "address", "");
    private String offered = "";

    ClipboardOffer(Supplier<String> shortUrlPrefix, Consumer<String> paste) {
        this.shortUrlPrefix = shortUrlPrefix;
        this.paste = paste;
    }

    /** The address on offer, empty for none. */
    public ReadOnlyStringProperty addressProperty() {
        return address.getReadOnlyProperty();
    }

    /** Told what the clipboard holds; null for no text. An address that was offered before is not offered again. */
    public void look(@Nullable String text) {
        String held = text == null || text.length() > LONGEST ? "" : text.strip();
        if (!held.equals(offered)) {
            address.set("");
            if (isAddress(held)) {
                offered = held;
                address.set(held);
            }
        }
    }

    /** Takes the offer away, for good as long as the clipboard holds the address. */
    public void decline() {
        address.set("");
    }

    /** Puts the address into the bar. */
    public void accept() {
        String taken = address.get();
        address.set("");
        if (!taken.isEmpty()) {
            paste.accept(taken);
        }
    }

    /** Puts what the clipboard holds into the bar if it is addresses and nothing else; null for no text. */
    public void take(@Nullable String text) {
        List<String> held = text == null
                ? List.of()
                : text.strip().lines().map(String::strip).toList();
        if (!held.isEmpty() && held.stream().allMatch(this::isAddress)) {
            paste.accept(String.join("\n", held));
        }
    }

    /** Ends the offer when the address stands in the bar already. */
    void entered(String text) {
        if (!address.get().isEmpty() && text.contains(address.get())) {
            address.set("");
        }
    }

    private boolean isAddress(String held) {
        String start = held.toLowerCase(Locale.ROOT);
        boolean web = start.startsWith("https://") || start.startsWith("http://");
        if (!web || held.lines().count() != 1 || held.startsWith(shortUrlPrefix.get())) {
            return false;
        }
        try {
            return LinkLine.read(held).slug() == null && held.indexOf(' ') < 0;
        } catch (Rejected e) {
            return false;
        }
    }
}
