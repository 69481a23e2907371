package app.fingerpost.desk.model;

import app.fingerpost.link.Label;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.link.Validity;
import app.fingerpost.manage.LinkChange;
import app.fingerpost.report.LinkFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to any number of links: to all of them in one step or to none, and, but for an export, to be undone by
 * the notice that tells of it. For the FX thread.
 */
public final class LinkEdits {
    private static final Texts TEXTS = new Texts("bulk");

    private final Worker worker;
    private final Notices notices;
    private final Listing<LinkRow> listing;
    private final Runnable refresh;
    private final ZoneId zone;

    LinkEdits(Worker worker, Notices notices, Listing<LinkRow> listing, Runnable refresh, ZoneId zone) {
        this.worker = worker;
        this.notices = notices;
        this.listing = listing;
        this.refresh = refresh;
        this.zone = zone;
    }

    /** Links that were changed, and how a sentence calls them; made on the worker's thread. */
    private record Done(List<LinkChange> changes, String name) {
        static Done of(List<LinkChange> changes) {
            return new Done(
                    changes, named(changes.stream().map(LinkChange::after).toList()));
        }
    }

    /** The same for links that went or came back. */
    private record Moved(List<Long> ids, String name) {
        static Moved of(List<Link> links) {
            return new Moved(links.stream().map(Link::id).toList(), named(links));
        }
    }

    /** Enables or disables the links; those that stand that way already stay as they are. */
    public void turn(List<LinkRow> rows, boolean enabled) {
        change(
                rows,
                services -> draft -> draft.withEnabled(enabled),
                links -> enabled ? TEXTS.get("enabled", links) : TEXTS.get("disabled", links),
                () -> {},
                notices::problem);
    }

    /**
     * Gives the links some tags and takes others from them; calls one of the two.
     *
     * @param add names with commas between them; as are those of {@code remove}
     */
    public void tag(List<LinkRow> rows, String add, String remove, Runnable done, Consumer<String> problem) {
        List<Tag> more;
        Set<Tag> less;
        try {
            more = tags(add);
            less = Set.copyOf(tags(remove));
            if (more.isEmpty() && less.isEmpty()) {
                throw Rejected.invalid("tags", TEXTS.get("no.tags"));
            }
        } catch (Rejected e) {
            problem.accept(e.sentence());
            return;
        }
        change(
                rows,
                services -> draft -> draft.withLabel(retagged(draft.label(), more, less)),
                links -> TEXTS.get("tagged", links),
                done,
                why -> problem.accept(why.sentence()));
    }

    /** Gives the links to the owner of this name; calls one of the two. */
    public void moveTo(List<LinkRow> rows, String owner, Runnable done, Consumer<String> problem) {
        String name = owner.strip();
        change(
                rows,
                services -> {
                    int id = services.users().named(name).id();
                    return draft -> draft.withOwner(id);
                },
                links -> TEXTS.get("moved", links, name),
                done,
                why -> problem.accept(why.sentence()));
    }

    /** Fields for {@link #expire}, empty. */
    public Moment noMoment() {
        return new Moment("validUntil", zone);
    }

    /** Ends the links at the moment, or with an empty one takes the end they have from them; calls one of the two. */
    public void expire(List<LinkRow> rows, Moment end, Runnable done, Consumer<String> problem) {
        @Nullable Instant until;
        try {
            until = end.get();
        } catch (Rejected e) {
            problem.accept(e.sentence());
            return;
        }
        change(
                rows,
                services -> draft -> draft.withValidity(new Validity(
                        draft.validity().from(), until, draft.validity().maxClicks())),
                links -> until == null
                        ? TEXTS.get("endless", links)
                        : TEXTS.get("expiring", links, Wording.moment(until, zone)),
                done,
                why -> problem.accept(why.sentence()));
    }

    /** Puts the links into the bin. */
    public void delete(List<LinkRow> rows) {
        List<Slug> slugs = slugs(rows);
        if (!slugs.isEmpty()) {
            worker.ask(
                    services -> Moved.of(services.links().deleteAll(slugs)),
                    gone -> {
                        notices.show(new Notice(TEXTS.get("deleted", gone.name), false, () -> restore(gone.ids)));
                        refresh.run();
                    },
                    notices::problem);
        }
    }

    /** Writes the links as the import reads them, whole or not at all. */
    public void export(List<LinkRow> rows, Path file) {
        List<LinkFile.Line> lines = rows.stream()
                .map(row -> new LinkFile.Line(row.link(), row.owner().name()))
                .toList();
        worker.ask(
                services -> {
                    WholeFile.writeText(file, out -> LinkFile.write(lines, out));
                    return file;
                },
                saved -> notices.tell(TEXTS.get("exported", Wording.links(lines.size()), saved.toString())),
                notices::problem);
    }

    private void change(
            List<LinkRow> rows,
            Function<DeskServices, UnaryOperator<LinkDraft>> edit,
            UnaryOperator<String> words,
            Runnable done,
            Consumer<Problem> refused) {
        List<Slug> slugs = slugs(rows);
        if (slugs.isEmpty()) {
            return;
        }
        worker.ask(
                services -> Done.of(services.links().updateAll(slugs, edit.apply(services))),
                changed -> {
                    if (changed.changes.isEmpty()) {
                        notices.tell(TEXTS.get("unchanged"));
                    } else {
                        notices.show(new Notice(words.apply(changed.name), false, () -> takeBack(changed.changes)));
                    }
                    done.run();
                    refresh.run();
                },
                refused);
    }

    private void takeBack(List<LinkChange> changes) {
        worker.ask(
                services -> Done.of(services.links().takeBack(changes)),
                back -> {
                    notices.tell(back.changes.isEmpty() ? TEXTS.get("unchanged") : TEXTS.get("taken.back", back.name));
                    refresh.run();
                },
                this::cannotUndo);
    }

    private void restore(List<Long> ids) {
        worker.ask(
                services -> Moved.of(services.links().restoreAll(ids)),
                back -> {
                    notices.tell(TEXTS.get("restored", back.name));
                    listing.reveal(back.ids.get(0));
                    refresh.run();
                },
                this::cannotUndo);
    }

    /** What stands in the way may be new to the window. */
    private void cannotUndo(Problem problem) {
        notices.problem(problem);
        refresh.run();
    }

    private static Label retagged(Label label, Collection<Tag> more, Set<Tag> less) {
        Set<Tag> tags = new TreeSet<>(label.tags());
        tags.removeAll(less);
        tags.addAll(more);
        return new Label(label.title(), label.notes(), List.copyOf(tags));
    }

    private static List<Tag> tags(String names) {
        return Tag.all(
                Arrays.stream(names.split(",")).filter(name -> !name.isBlank()).toList());
    }

    private static List<Slug> slugs(List<LinkRow> rows) {
        return rows.stream().map(row -> row.link().slug()).toList();
    }

    private static String named(List<Link> links) {
        return links.size() == 1 ? TEXTS.get("one.link", links.get(0).slug().value()) : Wording.links(links.size());
    }
}
