package app.fingerpost.web.api;

import app.fingerpost.click.OrphanBatch;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.manage.Users;
import app.fingerpost.report.Answer;
import app.fingerpost.report.CsvFile;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.Narrowing;
import app.fingerpost.report.Question;
import app.fingerpost.report.Reports;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls that answer with a report. */
final class ReportCalls {
    private final Reports reports;
    private final Users users;
    private final ZoneId usualZone;

    ReportCalls(Reports reports, Users users, ZoneId usualZone) {
        this.reports = reports;
        this.users = users;
        this.usualZone = usualZone;
    }

    /** Without parameters: all clicks by day. */
    void clicks(Context ctx) throws IOException {
        Question question =
                question(new Parameters(ctx).only("by", "from", "to", "zone", "owner", "slug", "tag", "bots"));
        Answer answer = reports.ask(question);
        send(ctx, question.by().fileName(), csv -> CsvFile.write(answer, csv));
    }

    /** Visits to slugs nobody has. Only whole UTC days are known, so those that the period touches are told. */
    void orphans(Context ctx) throws IOException {
        Parameters parameters = new Parameters(ctx).only("from", "to");
        Times times = new Times(ZoneOffset.UTC);
        Instant from = parameters.time("from", times, Times.Day.START);
        Instant to = parameters.time("to", times, Times.Day.END);
        Instant begin = from == null ? Instant.EPOCH : from;
        Instant end = to == null ? Times.BEYOND : to;
        Question.checkPeriod(begin, end);
        List<OrphanBatch.Count> counts =
                reports.orphans(day(begin), day(end.minusNanos(1)).plusDays(1));
        send(ctx, "orphan-visits", csv -> CsvFile.writeOrphans(counts, csv));
    }

    /** Shlink's sums of all visits. Of those to unknown slugs bots are not told apart: all are shown as people's. */
    void overview(Context ctx) {
        Reports.Overview all = reports.overview();
        ctx.json(Map.of(
                "visits",
                Map.of(
                        "nonOrphanVisits", ShortUrl.VisitsSummary.of(all.people(), all.bots()),
                        "orphanVisits", ShortUrl.VisitsSummary.of(all.orphans(), 0))));
    }

    private interface Content {
        void write(Writer to) throws IOException;
    }

    /** Answers with a file; {@code name} is without its ending. */
    private static void send(Context ctx, String name, Content content) throws IOException {
        ctx.contentType("text/csv; charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        Writer csv = new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8);
        content.write(csv);
        csv.flush();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private Question question(Parameters parameters) {
        Grouping by = Grouping.of(parameters.text("by", Grouping.DAY.word()));
        ZoneId zone = by.zone(zone(parameters.text("zone")));
        Times times = new Times(zone);
        Instant from = parameters.time("from", times, Times.Day.START);
        Instant to = parameters.time("to", times, Times.Day.END);
        return new Question(
                by,
                from == null ? Instant.EPOCH : from,
                to == null ? Times.BEYOND : to,
                zone,
                new Narrowing(
                        checkedOwner(parameters.text("owner")),
                        checkedSlug(parameters.text("slug")),
                        checkedTag(parameters.text("tag"))),
                parameters.flag("bots"));
    }

    private ZoneId zone(@Nullable String name) {
        try {
            // A plus sign that was not percent-encoded arrives as a space.
            return name == null ? usualZone : ZoneId.of(name.replace(' ', '+'));
        } catch (DateTimeException e) {
            throw new Refusal(Problem.invalid(
                    "zone", "There is no time zone \"" + name + "\". Write it like Europe/Berlin, UTC or +01:00."));
        }
    }

    /** An empty report about a name nobody has would look like one without clicks. */
    private @Nullable String checkedOwner(@Nullable String name) {
        try {
            return name == null ? null : users.named(name).name();
        } catch (Rejected e) {
            throw new Refusal(Problem.invalid("owner", e.sentence()));
        }
    }

    private @Nullable String checkedSlug(@Nullable String text) {
        try {
            Slug slug = text == null ? null : new Slug(text);
            if (slug != null && !reports.hasLink(slug)) {
                throw Slug.unknown(slug.value());
            }
            return slug == null ? null : slug.value();
        } catch (Rejected e) {
            throw new Refusal(Problem.invalid("slug", e.sentence()));
        }
    }

    private @Nullable String checkedTag(@Nullable String text) {
        try {
            Tag tag = text == null ? null : new Tag(text);
            if (tag != null && !reports.hasLinks(tag)) {
                throw new Refusal(
                        Problem.invalid("tag", "No link has the tag \"" + tag.name() + "\". Check its name."));
            }
            return tag == null ? null : tag.name();
        } catch (Rejected e) {
            throw new Refusal(Problem.invalid("tag", e.sentence()));
        }
    }
}
