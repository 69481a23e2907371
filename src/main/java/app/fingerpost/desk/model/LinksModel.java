package app.fingerpost.desk.model;

import app.fingerpost.link.Changes;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkLine;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.settings.Network;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page of links: the table, and what can be done with its rows. For the FX thread. */
public final class LinksModel {
    private static final Texts TEXTS = new Texts("links");
    private static final Texts ENTRY = new Texts("entry");

    private final Worker worker;
    private final Listing<LinkRow> listing;
    private final Notices notices;
    private final Runnable refresh;
    private final Supplier<Network> network;
    private final ZoneId zone;
    private final NewLink newLink;
    private final Deeds deeds;
    private final LinkEdits edits;
    private Consumer<String> copier = text -> {};
    private Consumer<String> browser = address -> {};
    private BooleanSupplier barHidden = () -> false;
    private Consumer<LinkForm> formOpener = form -> {};
    /** Forms of new links, by the line of the bar they were filled in with: a draft is there until it is made or given up. */
    private final Map<String, LinkForm> drafts = new LinkedHashMap<>();

    LinksModel(
            Worker worker,
            Listing<LinkRow> listing,
            Notices notices,
            Runnable refresh,
            Supplier<Network> network,
            Clock clock) {
        this.worker = worker;
        this.listing = listing;
        this.notices = notices;
        this.refresh = refresh;
        this.network = network;
        this.zone = clock.getZone();
        this.deeds = new Deeds(worker, notices, refresh);
        this.edits = new LinkEdits(worker, notices, deeds, refresh, zone);
        this.newLink = new NewLink(deeds, () -> network.get().shortUrlPrefix(), clock, new EntryUses());
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

    /** What opens an address; called on the worker's thread, may throw {@link Rejected}. */
    public void setBrowser(Consumer<String> browser) {
        this.browser = browser;
    }

    /** Whether the bar for new links cannot be read: what it says of its lines is told below, too. */
    public void setBarHidden(BooleanSupplier hidden) {
        this.barHidden = hidden;
    }

    /** What brings the form of a new link into sight. */
    public void setFormOpener(Consumer<LinkForm> opener) {
        this.formOpener = opener;
    }

    /** The address people follow, ASCII. */
    public String shortUrl(Slug slug) {
        return network.get().shortUrlPrefix() + slug.encoded();
    }

    public void copy(List<LinkRow> rows) {
        if (!rows.isEmpty()) {
            List<String> urls =
                    rows.stream().map(row -> shortUrl(row.link().slug())).toList();
            copier.accept(String.join("\n", urls));
            notices.tell(
                    urls.size() == 1 ? TEXTS.get("copied-one", urls.get(0)) : TEXTS.get("copied-many", urls.size()));
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
                opened -> notices.tell(TEXTS.get("opened", opened)),
                notices::problem);
    }

    /** A form with the link's values. */
    LinkForm edit(LinkRow row) {
        return new LinkForm(deeds, zone, row, (deed, saved) -> {
            deed.did(TEXTS.get("saved", Wording.quoted(saved.link().slug().value())), saved.changes());
            refresh.run();
        });
    }

    /**
     * A form for a new link, for a sheet, filled in with the first line of the bar; once it is saved that line is used up.
     * What was typed into one with the same line and is neither made nor given up stands in it again.
     */
    public LinkForm blank() {
        drafts.values().removeIf(form -> !form.changedProperty().get());
        return drafts.computeIfAbsent(newLink.firstLine(), this::blank);
    }

    private LinkForm blank(String line) {
        LinkForm form = new LinkForm(deeds, zone, null, (deed, saved) -> {
            drafts.remove(line);
            newLink.takeOut(line);
            made(deed, List.of(saved.link()));
        });
        form.fields().owner().set(newLink.ownerProperty().get());
        // The line still stands in the bar.
        fill(form.fields(), line);
        form.takeAsUntouched();
        return form;
    }

    /** The forms of new links that were begun, whether or not one is in a sheet. */
    Collection<LinkForm> drafts() {
        return drafts.values();
    }

    /** Shows the form, if it is one of these and nothing is in front of the page; else null. */
    Notice.@Nullable Offer showing(LinkForm form) {
        return !drafts.containsValue(form) || barHidden.getAsBoolean()
                ? null
                : new Notice.Offer(TEXTS.get("show-draft"), () -> formOpener.accept(form));
    }

    /** A line that cannot be read is taken for a target: the form will say what is wrong with it. */
    private static void fill(LinkFields fields, String line) {
        try {
            LinkLine read = LinkLine.read(line);
            Slug slug = read.slug();
            fields.slug().set(slug == null ? "" : slug.value());
            fields.target().set(read.target().typed());
        } catch (Rejected e) {
            fields.target().set(line);
        }
    }

    /** What can be done to any number of links at once. */
    public LinkEdits edits() {
        return edits;
    }

    /** Selects the link, whatever is searched for and chosen. */
    void reveal(LinkRow row) {
        show(row.link());
    }

    /** The same for the one with this slug; a notice says so if there is none. */
    public void reveal(String slug) {
        worker.ask(services -> services.lists().named(new Slug(slug)).link(), this::show, notices::problem);
    }

    /** Says where a link is that was deleted. */
    public void tellDeleted(String slug) {
        notices.warn(TEXTS.get("deleted", slug));
    }

    private void made(Deeds.Begun deed, List<Link> links) {
        copier.accept(shortUrls(links));
        deed.did(
                links.size() == 1 ? ENTRY.get("made", shortUrls(links)) : ENTRY.get("madeSeveral", links.size()),
                Changes.made(links.stream().map(Link::id).toList()));
        show(links.get(0));
    }

    private void show(Link link) {
        listing.showAll();
        listing.reveal(link.id());
        refresh.run();
    }

    private String shortUrls(List<Link> links) {
        return links.stream().map(link -> shortUrl(link.slug())).collect(Collectors.joining("\n"));
    }

    /** What the bar does with links. */
    private final class EntryUses implements NewLink.Uses {
        @Override
        public void made(Deeds.Begun deed, List<Link> links) {
            LinksModel.this.made(deed, links);
        }

        @Override
        public void copy(List<Link> links) {
            copier.accept(shortUrls(links));
            notices.tell(
                    links.size() == 1
                            ? ENTRY.get("copied", shortUrls(links))
                            : ENTRY.get("copiedSeveral", links.size()));
        }

        @Override
        public void show(Link link) {
            LinksModel.this.show(link);
        }

        @Override
        public void said(String sentences) {
            if (!sentences.isEmpty() && barHidden.getAsBoolean()) {
                notices.warn(sentences);
            }
        }
    }
}
