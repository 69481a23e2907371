package app.fingerpost.web.api;

import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.StoreException;
import app.fingerpost.link.Target;
import app.fingerpost.manage.ApiKeys;
import app.fingerpost.manage.Links;
import app.fingerpost.manage.SlugWish;
import app.fingerpost.manage.Users;
import app.fingerpost.report.LinkList;
import app.fingerpost.settings.Network;
import app.fingerpost.thread.Gate;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls about short URLs. */
final class LinkCalls {
    private static final Logger LOG = LoggerFactory.getLogger(LinkCalls.class);

    private final Links links;
    private final Users users;
    private final ApiKeys keys;
    private final LinkList lists;
    private final Supplier<Network> network;
    private final Clock clock;
    private final Times times;
    private final ObjectMapper mapper;

    /** With 60,000 links each takes some hundred megabytes until its last byte is with whoever asked. */
    private final Gate longLists = new Gate(4);

    LinkCalls(
            Links links,
            Users users,
            ApiKeys keys,
            LinkList lists,
            Supplier<Network> network,
            Clock clock,
            Times times,
            ObjectMapper mapper) {
        this.links = links;
        this.users = users;
        this.keys = keys;
        this.lists = lists;
        this.network = network;
        this.clock = clock;
        this.times = times;
        this.mapper = mapper;
    }

    void list(Context ctx) {
        Parameters parameters = new Parameters(ctx);
        String owner = parameters.text("owner");
        checkKey(parameters.text("apiKeyName"));
        LinkListing listing = LinkListing.of(
                parameters, owner == null ? null : UserCalls.owner(users, owner).id(), times, clock.instant());
        if (!isOurs(parameters.text("domain"))) {
            ctx.json(answer(listing, new LinkList.Page(List.of(), 0)));
        } else if (listing.isLong()) {
            longLists.pass(() -> sendWhole(ctx, listing), () -> new Refusal(Problem.tooManyLongLists()));
        } else {
            ctx.json(answer(listing, lists.find(listing.query())));
        }
    }

    /** Returns when all of it is on its way, and not before: until then it is in memory. */
    private long sendWhole(Context ctx, LinkListing listing) {
        LinkList.Page page = lists.find(listing.query());
        ctx.contentType(ContentType.APPLICATION_JSON);
        try {
            mapper.writeValue(ctx.outputStream(), answer(listing, page));
        } catch (IOException e) {
            LOG.debug("Whoever asked for a long list left before its end.", e);
        }
        return page.all();
    }

    private Object answer(LinkListing listing, LinkList.Page page) {
        List<ShortUrl> data = shown(page.links());
        return Map.of(
                "shortUrls", Map.of("data", data, "pagination", listing.paging().pagination(data, page.all())));
    }

    void get(Context ctx) {
        ctx.json(shown(lists.named(slugInPath(ctx))));
    }

    void create(Context ctx) {
        JsonBody body = JsonBody.of(ctx, mapper);
        checkDomain(body);
        Target target = new Target(body.text("longUrl"));
        LinkEdit edit = new LinkEdit(body, times);
        if (body.gives("owner")) {
            edit.give(UserCalls.owner(users, body.text("owner")).id());
        }
        SlugWish wish = wish(body);
        Slug chosen = wish.isRandom() ? null : Slug.chosen(wish.text());
        if (chosen != null) {
            edit.rename(chosen);
        }
        Integer keyOwner = Admission.owner(ctx);
        int owner = keyOwner == null ? users.first().id() : keyOwner;
        Function<Slug, LinkDraft> draft = slug -> edit.apply(LinkDraft.plain(slug, target, owner));
        Link link = naming(
                chosen,
                () -> body.flag("findIfExists", false)
                        ? links.findOrCreate(target, edit::changesNothingIn, wish, draft)
                        : links.create(wish, draft));
        confirm(ctx, link);
    }

    void edit(Context ctx) {
        Slug slug = slugInPath(ctx);
        JsonBody body = JsonBody.of(ctx, mapper);
        checkDomain(body);
        LinkEdit edit = new LinkEdit(body, times);
        if (body.gives("owner")) {
            edit.give(UserCalls.owner(users, body.text("owner")).id());
        }
        String newSlug = body.gives("shortCode") ? body.text("shortCode") : body.textOrNull("customSlug");
        Slug renamed = newSlug == null ? null : Slug.chosen(newSlug);
        if (renamed != null) {
            edit.rename(renamed);
        }
        Link link = naming(renamed, () -> links.update(slug, edit));
        confirm(ctx, link);
    }

    void delete(Context ctx) {
        links.delete(slugInPath(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    /** Answers with the link as it is after a change, which stands whatever becomes of the answer. */
    private void confirm(Context ctx, Link changed) {
        try {
            ctx.json(shown(lists.current(changed)));
        } catch (StoreException e) {
            LOG.error("The link \"{}\" was changed, but could not be read to be shown.", changed.slug(), e);
            throw new Refusal(Problem.general(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "The change was made, but cannot be shown at the moment. Ask for the short URL in a minute."));
        }
    }

    private SlugWish wish(JsonBody body) {
        String prefix = body.textOrNull("pathPrefix");
        String start = prefix == null ? "" : checkedPrefix(prefix);
        return body.gives("customSlug")
                ? SlugWish.chosen(Slug.chosen(start + body.text("customSlug")))
                : SlugWish.random(start, body.smallWhole("shortCodeLength", Links.USUAL_LENGTH));
    }

    /** What cannot begin a slug is the prefix's fault alone; what is for the server can. */
    private static String checkedPrefix(String prefix) {
        if (!prefix.isEmpty() && !Slug.isReserved(prefix)) {
            try {
                Slug.chosen(prefix);
            } catch (Rejected e) {
                throw new Refusal(Problem.invalid("pathPrefix", e.sentence()));
            }
        }
        return prefix;
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

    /** Every key makes and sees every link, so that any key's links are all there are. */
    private void checkKey(@Nullable String name) {
        if (name != null && keys.all().stream().noneMatch(key -> key.name().equals(name))) {
            throw new Refusal(Problem.invalid("apiKeyName", "There is no API key \"" + name + "\". Check the name."));
        }
    }

    /** What cannot be a slug, or is said to be of another domain, is not refused but unknown. */
    private Slug slugInPath(Context ctx) {
        String code = ctx.pathParam("code");
        if (!isOurs(new Parameters(ctx).text("domain"))) {
            throw Slug.unknown(code);
        }
        try {
            return new Slug(code);
        } catch (Rejected e) {
            throw Slug.unknown(code);
        }
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
                || domain.equals(DomainCalls.name(network.get()));
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
