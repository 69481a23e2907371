package app.fingerpost.desk.model;

import app.fingerpost.link.Link;
import app.fingerpost.link.Slug;
import app.fingerpost.qr.QrCode;
import app.fingerpost.settings.Network;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** The page of links: the table, and what can be done with its rows. For the FX thread. */
public final class LinksModel {
    private static final int PIXELS_A_MODULE = 12;

    private final Worker worker;
    private final Listing<LinkRow> listing;
    private final Notices notices;
    private final Runnable refresh;
    private final Network network;
    private final ZoneId zone;
    private final NewLink newLink;
    private final LinkEdits edits;
    private Consumer<String> copier = text -> {};
    private Consumer<String> browser = address -> {};

    LinksModel(
            Worker worker, Listing<LinkRow> listing, Notices notices, Runnable refresh, Network network, ZoneId zone) {
        this.worker = worker;
        this.listing = listing;
        this.notices = notices;
        this.refresh = refresh;
        this.network = network;
        this.zone = zone;
        this.newLink = new NewLink(worker, this::made);
        this.edits = new LinkEdits(worker, notices, listing, refresh, zone);
    }

    public Listing<LinkRow> listing() {
        return listing;
    }

    public NewLink newLink() {
        return newLink;
    }

    /** Where short addresses go when they are copied: the clipboard. */
    public void setCopier(Consumer<String> copier) {
        this.copier = copier;
    }

    /** What opens an address; called on the worker's thread, may throw {@link app.fingerpost.link.Rejected}. */
    public void setBrowser(Consumer<String> browser) {
        this.browser = browser;
    }

    /** The address people follow, ASCII. */
    public String shortUrl(Slug slug) {
        return network.shortUrlPrefix() + slug.encoded();
    }

    public void copy(List<LinkRow> rows) {
        if (!rows.isEmpty()) {
            List<String> urls =
                    rows.stream().map(row -> shortUrl(row.link().slug())).toList();
            copier.accept(String.join("\n", urls));
            notices.tell(urls.size() == 1 ? "Copied " + urls.get(0) : "Copied " + urls.size() + " addresses.");
        }
    }

    /** Follows the short address, as a visitor would. */
    public void open(LinkRow row) {
        String url = shortUrl(row.link().slug());
        Consumer<String> with = browser;
        worker.ask(
                services -> {
                    with.accept(url);
                    return url;
                },
                opened -> notices.tell("Opened " + opened),
                notices::problem);
    }

    /** A form with the link's values. */
    public LinkForm edit(LinkRow row) {
        return new LinkForm(worker, zone, row, link -> {
            listing.reveal(link.id());
            notices.tell("Saved \"" + link.slug() + "\".");
            refresh.run();
        });
    }

    /** An empty form for a link of this owner, its target filled in as far as it is typed already. */
    public LinkForm blank(String target, String owner) {
        LinkForm form = new LinkForm(worker, zone, null, this::made);
        form.fields().target().set(target);
        form.fields().owner().set(owner);
        return form;
    }

    /** What can be done to several links at once. */
    public LinkEdits edits() {
        return edits;
    }

    public QrCode qrCode(LinkRow row) {
        return QrCode.of(shortUrl(row.link().slug()));
    }

    /** Saves the picture as PNG. */
    public void save(QrCode code, Path file) {
        worker.ask(
                services -> {
                    WholeFile.write(file, out -> out.write(code.png(PIXELS_A_MODULE)));
                    return file;
                },
                saved -> notices.tell("Saved " + saved + "."),
                notices::problem);
    }

    private void made(Link link) {
        String url = shortUrl(link.slug());
        copier.accept(url);
        notices.tell("Made and copied " + url);
        listing.showAll();
        listing.reveal(link.id());
        refresh.run();
    }
}
