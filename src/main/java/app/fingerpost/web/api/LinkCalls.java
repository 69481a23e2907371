package app.fingerpost.web.api;

import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import app.fingerpost.manage.Links;
import app.fingerpost.manage.SlugWish;
import app.fingerpost.manage.Users;
import app.fingerpost.report.LinkList;
import app.fingerpost.settings.Network;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The calls about short URLs and their tags. */
final class LinkCalls {
    private final Links links;
    private final Users users;
    private final LinkList lists;
    private final Supplier<Network> network;
    private final Clock clock;
    private final Times times;
    private final ObjectMapper mapper;

    LinkCalls(
            Links links,
            Users users,
            LinkList lists,
            Supplier<Network> network,
            Clock clock,
            Times times,
            ObjectMapper mapper) {
        this.links = links;
        this.users = users;
        this.lists = lists;
        this.network = network;
        this.clock = clock;
        this.times = times;
        this.mapper = mapper;
    }

    void list(Context ctx) {
        Parameters parameters = new Parameters(ctx);
        String owner = parameters.text("owner");
        LinkListing listing = LinkListing.of(parameters, owner == null ? null : ownerId(owner), times, clock.instant());
        LinkList.Page page =
                isOurs(parameters.text("domain")) ? lists.find(listing.query()) : new LinkList.Page(List.of(), 0);
        List<ShortUrl> data = shown(page.links());
        ctx.json(Map.of("shortUrls", Map.of("data", data, "pagination", listing.pagination(data, page.all()))));
    }

    void get(Context ctx) {
        if (!isOurs(new Parameters(ctx).text("domain"))) {
            throw noSuchLink(ctx);
        }
        ctx.json(shown(lists.named(slugInPath(ctx))));
    }

    void create(Context ctx) {
        JsonBody body = JsonBody.of(ctx, mapper);
        checkDomain(body);
        Target target = new Target(body.text("longUrl"));
        LinkEdit edit = new LinkEdit(body, times);
        if (body.gives("owner")) {
            edit.give(ownerId(body.text("owner")));
        }
        SlugWish wish = wish(body);
        Slug chosen = wish.isRandom() ? null : new Slug(wish.text());
        if (chosen != null) {
            edit.rename(chosen);
        }
        int firstUser = users.first().id();
        Function<Slug, LinkDraft> draft = slug -> edit.apply(LinkDraft.plain(slug, target, firstUser));
        Link link = naming(
                chosen,
                () -> body.flag("findIfExists", false)
                        ? links.findOrCreate(target, edit::changesNothingIn, wish, draft)
                        : links.create(wish, draft));
        ctx.json(shown(lists.current(link)));
    }

    void edit(Context ctx) {
        Slug slug = slugInPath(ctx);
        JsonBody body = JsonBody.of(ctx, mapper);
        checkDomain(body);
        LinkEdit edit = new LinkEdit(body, times);
        if (body.gives("owner")) {
            edit.give(ownerId(body.text("owner")));
        }
        String newSlug = body.gives("shortCode") ? body.text("shortCode") : body.textOrNull("customSlug");
        Slug renamed = newSlug == null ? null : new Slug(newSlug);
        if (renamed != null) {
            edit.rename(renamed);
        }
        Link link = naming(renamed, () -> links.update(slug, edit));
        ctx.json(shown(lists.current(link)));
    }

    void delete(Context ctx) {
        if (!isOurs(new Parameters(ctx).text("domain"))) {
            throw noSuchLink(ctx);
        }
        links.delete(slugInPath(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    void tags(Context ctx) {
        ctx.json(Map.of("tags", Map.of("data", lists.tags())));
    }

    private SlugWish wish(JsonBody body) {
        String prefix = body.textOrNull("pathPrefix");
        String start = prefix == null ? "" : prefix;
        return body.gives("customSlug")
                ? SlugWish.chosen(new Slug(start + body.text("customSlug")))
                : SlugWish.random(start, body.smallWhole("shortCodeLength", Links.USUAL_LENGTH));
    }

    /** Runs a change and, if it fails because the slug is taken, says which. */
    private static Link naming(@Nullable Slug slug, Supplier<Link> change) {
        try {
            return change.get();
        } catch (Rejected e) {
            if (e.kind() == Rejected.Kind.TAKEN && slug != null) {
                throw new Refusal(Problem.slugTaken(slug.value(), e.sentence()));
            }
            throw e;
        }
    }

    private int ownerId(String name) {
        try {
            return users.named(name).id();
        } catch (Rejected e) {
            throw new Refusal(Problem.invalid("owner", e.sentence()));
        }
    }

    /** What cannot be a slug is not refused but unknown. */
    private static Slug slugInPath(Context ctx) {
        try {
            return new Slug(ctx.pathParam("code"));
        } catch (Rejected e) {
            throw noSuchLink(ctx);
        }
    }

    private static Rejected noSuchLink(Context ctx) {
        return Rejected.unknown("slug", "There is no link with the slug \"" + ctx.pathParam("code") + "\".");
    }

    private void checkDomain(JsonBody body) {
        String domain = body.textOrNull("domain");
        if (!isOurs(domain)) {
            throw new Refusal(Problem.invalid(
                    "domain", "This server has no domain \"" + domain + "\". Leave \"domain\" out for its own."));
        }
    }

    /** The server has one domain, its own, which goes by no name, by Shlink's word for it, or by its address. */
    private boolean isOurs(@Nullable String domain) {
        return domain == null
                || domain.isBlank()
                || domain.equals("DEFAULT")
                || network.get().shortUrlPrefix().endsWith("://" + domain + "/");
    }

    private ShortUrl shown(LinkSummary summary) {
        return shown(List.of(summary)).get(0);
    }

    private List<ShortUrl> shown(Collection<LinkSummary> summaries) {
        Map<Integer, String> owners = lists.ownerNames(
                summaries.stream().map(summary -> summary.link().ownerId()).collect(Collectors.toSet()));
        String prefix = network.get().shortUrlPrefix();
        return summaries.stream()
                .map(summary ->
                        ShortUrl.of(summary, owners.getOrDefault(summary.link().ownerId(), ""), prefix))
                .toList();
    }
}
