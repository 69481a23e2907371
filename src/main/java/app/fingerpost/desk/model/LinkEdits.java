package app.fingerpost.desk.model;

import app.fingerpost.file.WholeFile;
import app.fingerpost.link.Changes;
import app.fingerpost.link.Label;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.LinkEdit;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Tag;
import app.fingerpost.link.Validity;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to any number of links: to all of them in one step or to none, and, but for an export, so that it can
 * be undone and done again and, until it is done, stopped: then nothing was done. The links are those of the rows,
 * whatever they are called by then. For the FX thread.
 */
public final class LinkEdits {
    private static final Texts TEXTS = new Texts("bulk");

    private final Worker worker;
    private final Notices notices;
    private final Deeds deeds;
    private final Runnable refresh;
    private final ZoneId zone;

    LinkEdits(Worker worker, Notices notices, Deeds deeds, Runnable refresh, ZoneId zone) {
        this.worker = worker;
        this.notices = notices;
        this.deeds = deeds;
        this.refresh = refresh;
        this.zone = zone;
    }

    /** What was done, and how a sentence calls the links it was done to; made on the worker's thread. */
    private record Done(Changes changes, String name) {
        static Done edited(List<LinkEdit> edits) {
            return new Done(
                    Changes.edited(edits),
                    named(edits.stream().map(LinkEdit::after).toList()));
        }

        static Done binned(List<Link> links) {
            return new Done(Changes.binned(links.stream().map(Link::id).toList()), named(links));
        }
    }

    /** Enables or disables the links; those that stand that way already stay as they are. */
    public void turn(List<LinkRow> rows, boolean enabled) {
        change(
                rows,
                services -> draft -> draft.withEnabled(enabled),
                links -> enabled ? TEXTS.get("enabling", links) : TEXTS.get("disabling", links),
                links -> enabled ? TEXTS.get("enabled", links) : TEXTS.get("disabled", links),
                () -> {},
                notices::problem,
                () -> {});
    }

    /**
     * Gives the links some tags and takes others from them; calls one of the two, {@code problem} with nothing to tell if it
     * was stopped.
     *
     * @param add names with commas between them; as are those of {@code remove}
     */
    public void tag(List<LinkRow> rows, String add, String remove, Runnable done, Consumer<String> problem) {
        List<Tag> more;
        Set<Tag> less;
        try {
            more = Tag.all(names(add));
            // As they stand in links, where an earlier version took what none is now, or as they would be chosen.
            less = names(remove).stream()
                    .flatMap(name -> Stream.concat(Stream.of(new Tag(name)), Tag.nearest(name).stream()))
                    .collect(Collectors.toUnmodifiableSet());
            if (more.isEmpty() && less.isEmpty()) {
                throw Rejected.invalid("tags", TEXTS.get("no.tags"));
            }
        } catch (Rejected e) {
            problem.accept(Problem.of(e).sentence());
            return;
        }
        change(
                rows,
                services -> draft -> draft.withLabel(retagged(draft.label(), more, less)),
                links -> TEXTS.get("tagging", links),
                links -> TEXTS.get("tagged", links),
                done,
                problem);
    }

    /** Gives the links to the owner of this name; calls one of the two as {@link #tag} does. */
    public void moveTo(List<LinkRow> rows, String owner, Runnable done, Consumer<String> problem) {
        String name = owner.strip();
        change(
                rows,
                services -> {
                    int id = services.users().named(name).id();
                    return draft -> draft.withOwner(id);
                },
                links -> TEXTS.get("moving", links, name),
                links -> TEXTS.get("moved", links, name),
                done,
                problem);
    }

    /** Fields for {@link #expire}, empty. */
    public Moment noMoment() {
        return new Moment("validUntil", zone);
    }

    /**
     * Ends the links at the moment, or with an empty one takes the end they have from them; calls one of the two as
     * {@link #tag} does.
     */
    public void expire(List<LinkRow> rows, Moment end, Runnable done, Consumer<String> problem) {
        @Nullable Instant until;
        try {
            until = end.get();
        } catch (Rejected e) {
            problem.accept(Problem.of(e).sentence());
            return;
        }
        change(
                rows,
                services -> draft -> draft.withValidity(new Validity(
                        draft.validity().from(), until, draft.validity().maxClicks())),
                links -> TEXTS.get("ending", links),
                links -> until == null
                        ? TEXTS.get("endless", links)
                        : TEXTS.get("expiring", links, Wording.moment(until, zone)),
                done,
                problem);
    }

    /** Puts the links into the bin. */
    public void delete(List<LinkRow> rows) {
        List<Link> links = links(rows);
        if (!links.isEmpty()) {
            deeds.askStoppable(
                    TEXTS.get("deleting", named(links)),
                    (services, between) -> Done.binned(services.links().deleteAll(links, between)),
                    (deed, gone) -> {
                        deed.did(TEXTS.get("deleted", gone.name), gone.changes);
                        refresh.run();
                    },
                    notices::problem,
                    () -> {});
        }
    }

    /** Writes the links as the import reads them, whole or not at all. */
    public void export(List<LinkRow> rows, Path file) {
        List<LinkFile.Line> lines = rows.stream()
                .map(row -> new LinkFile.Line(row.link(), row.owner()))
                .toList();
        worker.ask(
                services -> {
                    WholeFile.writeText(file, out -> LinkFile.write(lines, out));
                    return file;
                },
                saved -> notices.tell(TEXTS.get("exported", Wording.links(lines.size()), saved.toString())),
                notices::problem);
    }

    /** Calls one of the two as {@link #tag} does. */
    private void change(
            List<LinkRow> rows,
            Function<DeskServices, UnaryOperator<LinkDraft>> edit,
            UnaryOperator<String> doing,
            UnaryOperator<String> words,
            Runnable done,
            Consumer<String> problem) {
        change(rows, edit, doing, words, done, why -> problem.accept(why.sentence()), () -> problem.accept(""));
    }

    private void change(
            List<LinkRow> rows,
            Function<DeskServices, UnaryOperator<LinkDraft>> edit,
            UnaryOperator<String> doing,
            UnaryOperator<String> words,
            Runnable done,
            Consumer<Problem> refused,
            Runnable stopped) {
        List<Link> links = links(rows);
        if (links.isEmpty()) {
            return;
        }
        deeds.askStoppable(
                doing.apply(named(links)),
                (services, between) -> Done.edited(services.links().changeAll(links, edit.apply(services), between)),
                (deed, changed) -> {
                    deed.did(
                            changed.changes.isEmpty() ? TEXTS.get("unchanged") : words.apply(changed.name),
                            changed.changes);
                    done.run();
                    refresh.run();
                },
                refused,
                stopped);
    }

    private static Label retagged(Label label, Collection<Tag> more, Set<Tag> less) {
        Set<Tag> tags = new TreeSet<>(label.tags());
        tags.removeAll(less);
        tags.addAll(more);
        return new Label(label.title(), label.notes(), List.copyOf(tags));
    }

    private static List<String> names(String listed) {
        return Arrays.stream(listed.split(",")).filter(name -> !name.isBlank()).toList();
    }

    private static List<Link> links(List<LinkRow> rows) {
        return rows.stream().map(LinkRow::link).toList();
    }

    private static String named(List<Link> links) {
        return links.size() == 1 ? Wording.quoted(links.get(0).slug().value()) : Wording.links(links.size());
    }
}
