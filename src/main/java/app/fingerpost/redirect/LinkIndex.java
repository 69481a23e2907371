package app.fingerpost.redirect;

import app.fingerpost.link.Link;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All links and the state of all owners, in memory.
 *
 * <p>Readers: any thread, without locks, through {@link Resolver}. Writers: one thread at a time, the one that has just
 * seen the store confirm the same change.
 *
 * <p>Owners are one immutable bit set behind one volatile reference, so a switch of any number of owners is a single
 * step for readers and touches no link. A link's edit replaces its {@link Entry} and retires the old one; a reader
 * reads entry, owners, then the entry's {@code retired} flag, and starts over if it is set. So what it decides on was
 * true at one moment: a link moved from an owner to another can never be judged by the one it had with the state that
 * owner took later.
 */
public final class LinkIndex {
    private final ConcurrentHashMap<SlugKey, Entry> bySlug = new ConcurrentHashMap<>();
    /**
     * By {@link Slug#forgiving}, without the many whose slug is of that form itself: an {@link Entry}, or an {@code Entry[]}
     * where several slugs are alike.
     */
    private final ConcurrentHashMap<SlugKey, Object> byForm = new ConcurrentHashMap<>();

    /** Links taken out, so that one that comes back goes on counting where it was. The writer's alone. */
    private final Map<Long, Entry> takenOut = new HashMap<>();

    private volatile long[] activeOwners = new long[0];

    /** Edits that have ended: who looks at both maps and sees another number afterwards looks again. */
    private volatile int edits;

    /**
     * Adds a link that is not in the index. {@code clicks} are those its maximum has to count; for a link that was
     * taken out before, the index knows better.
     */
    public void add(Link link, long clicks) {
        Entry before = takenOut.get(link.id());
        Entry entry = before == null ? new Entry(link, clicks) : new Entry(link, before);
        if (bySlug.putIfAbsent(entry, entry) != null) {
            throw new IllegalStateException("two links have the slug " + entry.slug());
        }
        addForm(entry);
        takenOut.remove(link.id());
    }

    /** These links were taken out and do not come back. */
    public void forget(Collection<Long> links) {
        links.forEach(takenOut::remove);
    }

    /** Of those taken out, only these can come back. */
    public void forgetAllBut(Set<Long> links) {
        takenOut.keySet().retainAll(links);
    }

    /**
     * Puts the edited link in the place of the one it was; its granted clicks stay. There is no moment at which neither
     * of the two is found. Nothing happens if a visitor could not tell them apart.
     */
    public void replace(Slug before, Link after) {
        Entry old = exact(new SlugKey(before.value()));
        if (old == null || old.linkId() != after.id()) {
            throw new IllegalStateException("link " + after.id() + " is not in the index as " + before);
        }
        Entry fresh = new Entry(after, old);
        if (fresh.isLike(old)) {
            // The old one would stay in memory beside it.
            return;
        }
        Entry holder = bySlug.put(fresh, fresh);
        if (holder != null && holder != old) {
            bySlug.put(holder, holder);
            throw new IllegalStateException("two links have the slug " + fresh.slug());
        }
        SlugKey form = form(old);
        if (form != old && form.equals(form(fresh)) && form(fresh) != fresh) {
            byForm.computeIfPresent(form, (f, there) -> swapped(there, old, fresh));
        } else {
            addForm(fresh);
            dropForm(old);
        }
        if (!fresh.equals(old)) {
            bySlug.remove(old);
        }
        old.retired = true;
        edits++;
    }

    /** Takes a link out; nothing happens if there is none with this slug. */
    public void remove(Slug slug) {
        Entry old = bySlug.remove(new SlugKey(slug.value()));
        if (old != null) {
            dropForm(old);
            takenOut.put(old.linkId(), old);
            old.retired = true;
        }
    }

    /** Takes out every link whose slug and identity the caller does not want to keep. */
    public void removeUnless(BiPredicate<Slug, Long> kept) {
        List<Entry> all = List.copyOf(bySlug.values());
        for (Entry entry : all) {
            Slug slug = new Slug(entry.slug());
            if (!kept.test(slug, entry.linkId())) {
                remove(slug);
            }
        }
    }

    /** Switches owners, known or new, in one step. After the return no reader sees the former state. */
    public void switchOwners(Collection<Integer> owners, boolean active) {
        activeOwners = switched(activeOwners, owners, active);
    }

    /** The same for all there are: these owners are on, and whoever else was is not any more. */
    public void switchOnOnly(Collection<Integer> owners) {
        activeOwners = switched(new long[0], owners, true);
    }

    private static long[] switched(long[] before, Collection<Integer> owners, boolean active) {
        int highest = owners.stream().mapToInt(Integer::intValue).max().orElse(-1);
        long[] after = Arrays.copyOf(before, Math.max(before.length, (highest >> 6) + 1));
        for (int owner : owners) {
            if (active) {
                after[owner >> 6] |= 1L << owner;
            } else {
                after[owner >> 6] &= ~(1L << owner);
            }
        }
        return after;
    }

    /** How many links there are. */
    public int size() {
        return bySlug.size();
    }

    /** Whether a link has exactly this slug. */
    public boolean has(Slug slug) {
        return exact(new SlugKey(slug.value())) != null;
    }

    /** Whether a link has this slug or one like it, so that a person could take one for the other. */
    public boolean hasAlike(Slug slug) {
        return !alike(slug.value()).isEmpty();
    }

    /**
     * The links that lead to one of the targets, by their ids, in no order; also those that lead elsewhere only because case
     * counts there, or a slash at the end. Looks at all there are.
     */
    public List<Long> leadingTo(Collection<Target> targets) {
        Locations wanted = new Locations(targets);
        return bySlug.values().stream().filter(wanted::hold).map(Entry::linkId).toList();
    }

    @Nullable
    Entry exact(SlugKey slug) {
        return bySlug.get(slug);
    }

    /** The entries whose slugs are like this one but for case, hyphens and trailing punctuation. */
    List<Entry> alike(String slug) {
        SlugKey form = new SlugKey(Slug.forgiving(slug));
        while (true) {
            int before = edits;
            Entry own = ofThatForm(form);
            Object others = byForm.get(form);
            if (own == null) {
                // A link may have left the others for this slug after the first look.
                own = ofThatForm(form);
            }
            if (before == edits) {
                return together(own, others);
            }
        }
    }

    private static List<Entry> together(@Nullable Entry own, @Nullable Object others) {
        List<Entry> found = new ArrayList<>();
        if (own != null) {
            found.add(own);
        }
        if (others != null) {
            for (Entry other : others instanceof Entry one ? new Entry[] {one} : (Entry[]) others) {
                // While a link gets another slug that is like its own, it has both.
                if (own == null || own.linkId() != other.linkId()) {
                    found.add(other);
                }
            }
        }
        return found;
    }

    private @Nullable Entry ofThatForm(SlugKey form) {
        Entry entry = bySlug.get(form);
        return entry != null && form(entry) == entry ? entry : null;
    }

    /** Whether the owner is switched on. */
    public boolean isActive(int owner) {
        long[] active = activeOwners;
        return owner >> 6 < active.length && (active[owner >> 6] >> owner & 1) != 0;
    }

    /** The entry itself where its slug is of that form. */
    private static SlugKey form(Entry entry) {
        String slug = entry.slug();
        String form = Slug.forgiving(slug);
        return form.equals(slug) ? entry : new SlugKey(form);
    }

    private void addForm(Entry entry) {
        SlugKey form = form(entry);
        if (form != entry && form.length > 0) {
            byForm.merge(
                    form,
                    entry,
                    (there, added) -> there instanceof Entry one
                            ? new Entry[] {one, entry}
                            : Stream.concat(Arrays.stream((Entry[]) there), Stream.of(entry))
                                    .toArray(Entry[]::new));
        }
    }

    private void dropForm(Entry entry) {
        SlugKey own = form(entry);
        if (own == entry) {
            return;
        }
        byForm.computeIfPresent(own, (form, there) -> {
            if (there instanceof Entry) {
                return null;
            }
            Entry[] rest =
                    Arrays.stream((Entry[]) there).filter(e -> e != entry).toArray(Entry[]::new);
            return rest.length == 1 ? rest[0] : rest;
        });
    }

    private static Object swapped(Object there, Entry old, Entry fresh) {
        return there instanceof Entry[] several
                ? Arrays.stream(several).map(e -> e == old ? fresh : e).toArray(Entry[]::new)
                : fresh;
    }
}
