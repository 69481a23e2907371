package app.fingerpost.web.api;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.Tag;
import app.fingerpost.link.TagSummary;
import app.fingerpost.manage.Tags;
import app.fingerpost.report.LinkList;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The calls about tags. */
final class TagCalls {
    /** By the words clients use. */
    private static final Map<String, Comparator<Stats>> ORDERS = Map.of(
            "tag", Comparator.comparing(Stats::tag),
            "shortUrlsCount", Comparator.comparing(Stats::shortUrlsCount),
            "visits", Comparator.comparing(stats -> stats.visitsSummary().total()),
            "nonBotVisits", Comparator.comparing(stats -> stats.visitsSummary().nonBots()));

    private final Tags tags;
    private final LinkList lists;
    private final ObjectMapper mapper;

    TagCalls(Tags tags, LinkList lists, ObjectMapper mapper) {
        this.tags = tags;
        this.lists = lists;
        this.mapper = mapper;
    }

    private record Stats(String tag, long shortUrlsCount, ShortUrl.VisitsSummary visitsSummary) {
        static Stats of(TagSummary summary) {
            return new Stats(
                    summary.tag(), summary.links(), ShortUrl.VisitsSummary.of(summary.clicks(), summary.bots()));
        }
    }

    void list(Context ctx) {
        ctx.json(page(ctx, lists.tags(), name -> name, Map.of("tag", Comparator.<String>naturalOrder())));
    }

    void stats(Context ctx) {
        ctx.json(page(ctx, lists.tagSummaries().stream().map(Stats::of).toList(), Stats::tag, ORDERS));
    }

    /** All on one page where no page is asked for, as Shlink has it. {@code all} are in the order of their names. */
    private static <T> Map<String, Object> page(
            Context ctx, List<T> all, Function<T, String> name, Map<String, Comparator<T>> orders) {
        Parameters parameters = new Parameters(ctx);
        Paging paging = Paging.of(parameters, Paging.ALL);
        Ordering<Comparator<T>> ordering = Ordering.of(parameters, "tag-ASC", "Tags", orders);
        String term = parameters.text("searchTerm");
        String part = term == null ? "" : tag("searchTerm", term, Tag::new).name();
        List<T> found = all.stream()
                .filter(one -> name.apply(one).contains(part))
                .sorted(ordering.descending() ? ordering.by().reversed() : ordering.by())
                .toList();
        List<T> shown = paging.of(found);
        return Map.of("tags", Map.of("data", shown, "pagination", paging.pagination(shown, found.size())));
    }

    void rename(Context ctx) {
        JsonBody body = JsonBody.of(ctx, mapper);
        Tag before = tag("oldName", body.text("oldName"), Tag::new);
        Tag after = tag("newName", body.text("newName"), Tag::chosen);
        tags.rename(before, after);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    void delete(Context ctx) {
        List<Tag> unwanted =
                new Parameters(ctx).tags("tags").stream().map(Tag::new).toList();
        if (unwanted.isEmpty()) {
            throw new Refusal(Problem.invalid("tags", "No tag is named. Give them as tags[]=one&tags[]=two."));
        }
        tags.delete(unwanted);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static Tag tag(String member, String name, Function<String, Tag> reading) {
        try {
            return reading.apply(name);
        } catch (Rejected e) {
            throw new Refusal(Problem.invalid(member, e.sentence()));
        }
    }
}
