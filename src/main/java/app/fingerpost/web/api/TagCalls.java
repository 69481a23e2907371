package app.fingerpost.web.api;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.Tag;
import app.fingerpost.link.TagSummary;
import app.fingerpost.manage.Tags;
import app.fingerpost.report.LinkList;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The calls about tags. */
final class TagCalls {
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
        ctx.json(Map.of("tags", Map.of("data", lists.tags())));
    }

    /** All on one page, as Shlink has it where no page is asked for. */
    void stats(Context ctx) {
        List<Stats> data = lists.tagSummaries().stream().map(Stats::of).toList();
        ctx.json(Map.of("tags", Map.of("data", data, "pagination", LinkListing.onePage(data))));
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
