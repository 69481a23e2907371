package app.fingerpost.desk.model;

import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.LinkLine;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import app.fingerpost.link.User;
import app.fingerpost.manage.Links;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What became of lines that were entered; each line is in one of the three lists.
 *
 * @param made links, in the order of their lines
 * @param doneLines the lines they were made of
 * @param known lines whose addresses have links already; nothing was made of them
 * @param refused lines nothing could be made of, in their order
 */
record Entered(List<Link> made, List<String> doneLines, List<Known> known, List<Refused> refused) {
    /** More belong into a file to import. */
    static final int MOST_LINES = 500;

    /** Refused lines that are told of; when these are mended, the next are. */
    private static final int MOST_TOLD = 6;

    private static final Logger LOG = LoggerFactory.getLogger(Entered.class);
    private static final Texts TEXTS = new Texts("entry");

    /** A line whose address that link leads to. */
    record Known(String line, Link link, LinkState state) {
        /** Whether the line asks for just this link, by its slug. */
        boolean isItself() {
            return LinkLine.read(line).slug() != null;
        }
    }

    /** A line nothing was made of, and why. */
    record Refused(String line, String sentence) {}

    /**
     * Makes a link of each line. For the worker.
     *
     * @param again whether an address that has a link already gets another one; with a slug of its own it always does,
     *     unless it is just that link
     * @param now judges whether links that are there work
     * @throws Rejected if there is no such owner, or there are too many lines; nothing was made then
     */
    static Entered of(DeskServices services, List<String> lines, String ownerName, boolean again, Instant now) {
        if (ownerName.isEmpty()) {
            throw Rejected.invalid("owner", TEXTS.get("noOwner"));
        }
        if (lines.size() > MOST_LINES) {
            throw Rejected.invalid("target", TEXTS.get("tooManyLines", lines.size(), MOST_LINES));
        }
        int owner = services.users().named(ownerName).id();
        Entered entered = new Entered(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Readable> readable = entered.read(lines);
        Map<Wanted, Known> there = again ? Map.of() : there(services, readable, now);
        Set<Wanted> madeHere = new HashSet<>();
        String fault = null;
        for (Readable one : readable) {
            Wanted wanted = new Wanted(one.link.slug(), one.link.target().alike());
            Known known = there.get(wanted);
            if (known != null) {
                entered.known.add(new Known(one.line, known.link, known.state));
            } else if (madeHere.contains(wanted)) {
                entered.doneLines.add(one.line);
            } else if (fault != null) {
                entered.refused.add(new Refused(one.line, fault));
            } else {
                madeHere.add(wanted);
                fault = entered.make(services, one, owner);
            }
        }
        // Those that cannot be read came first.
        entered.refused.sort(Comparator.comparingInt(line -> lines.indexOf(line.line)));
        return entered;
    }

    /** What a line asks for: a link to what is alike that address, under that slug or, if it is null, any. */
    private record Wanted(@Nullable Slug slug, String address) {}

    /** The links that are there already: each for its own slug, and for any the oldest that works, or else the oldest. */
    private static Map<Wanted, Known> there(DeskServices services, List<Readable> readable, Instant now) {
        List<Target> targets = readable.stream().map(one -> one.link.target()).toList();
        Map<Integer, User> owners =
                services.lists().owners().all().stream().collect(Collectors.toMap(User::id, Function.identity()));
        Map<Wanted, Known> there = new HashMap<>();
        for (LinkSummary summary : services.lists().inUse(services.links().leadingTo(targets))) {
            Link link = summary.link();
            User owner = owners.get(link.ownerId());
            LinkState state = owner == null ? LinkState.ON : LinkState.of(summary, owner, now);
            Known known = new Known("", link, state);
            there.put(new Wanted(link.slug(), link.target().alike()), known);
            there.merge(
                    new Wanted(null, link.target().alike()),
                    known,
                    (older, newer) -> older.state != LinkState.ON && newer.state == LinkState.ON ? newer : older);
        }
        return there;
    }

    private record Readable(String line, LinkLine link) {}

    private List<Readable> read(List<String> lines) {
        List<Readable> readable = new ArrayList<>();
        for (String line : lines) {
            try {
                readable.add(new Readable(line, LinkLine.read(line)));
            } catch (Rejected e) {
                refused.add(new Refused(line, Problem.of(e).sentence()));
            }
        }
        return readable;
    }

    /** A sentence after a fault of ours, which the lines that follow would meet too. */
    private @Nullable String make(DeskServices services, Readable one, int owner) {
        try {
            Link link = made(services.links(), one.link, owner);
            made.add(link);
            doneLines.add(one.line);
            services.titles().accept(link);
            return null;
        } catch (Rejected e) {
            refused.add(new Refused(one.line, Problem.of(e).sentence()));
            return null;
        } catch (RuntimeException e) {
            LOG.error("A link entered in the window could not be made.", e);
            String sentence = Problem.of(e).sentence();
            refused.add(new Refused(one.line, sentence));
            return sentence;
        }
    }

    private static Link made(Links links, LinkLine line, int owner) {
        Slug slug = line.slug();
        return slug != null
                ? links.create(LinkDraft.plain(slug, line.target(), owner))
                : links.createWithRandomSlug(Links.USUAL_LENGTH, free -> LinkDraft.plain(free, line.target(), owner));
    }

    /** One sentence for each of the first refused lines, which it names if there were several. */
    String problem(boolean several) {
        StringBuilder text = new StringBuilder();
        for (Refused line : refused.subList(0, Math.min(MOST_TOLD, refused.size()))) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(several ? TEXTS.get("refusedLine", shortened(line.line), line.sentence) : line.sentence);
        }
        int more = refused.size() - MOST_TOLD;
        return more > 0 ? text + "\n" + TEXTS.get("refusedMore", more) : text.toString();
    }

    /** What tells that addresses have links already; empty if none has. */
    String knownText(String shortUrlPrefix) {
        long idle = known.stream().filter(one -> one.state != LinkState.ON).count();
        if (known.size() == 1) {
            Known one = known.get(0);
            String url = shortUrlPrefix + one.link.slug().encoded();
            return idle == 0 ? TEXTS.get("known", url) : TEXTS.get("knownIdle", url, one.state.word());
        }
        if (known.isEmpty()) {
            return "";
        }
        return idle == 0 ? TEXTS.get("knownSeveral", known.size()) : TEXTS.get("knownSeveralIdle", known.size(), idle);
    }

    private static String shortened(String line) {
        return line.length() <= 60 ? line : line.substring(0, 57) + "…";
    }
}
