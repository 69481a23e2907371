package app.fingerpost.web.api;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.manage.Users;
import app.fingerpost.report.Answer;
import app.fingerpost.report.CsvFile;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.LinkList;
import app.fingerpost.report.Question;
import app.fingerpost.report.Reports;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The calls that answer with a report. */
final class ReportCalls {
    private final Reports reports;
    private final LinkList lists;
    private final Users users;
    private final Clock clock;
    private final ZoneId usualZone;

    ReportCalls(Reports reports, LinkList lists, Users users, Clock clock, ZoneId usualZone) {
        this.reports = reports;
        this.lists = lists;
        this.users = users;
        this.clock = clock;
        this.usualZone = usualZone;
    }

    /** Without parameters: all clicks up to today, by day. */
    void clicks(Context ctx) throws IOException {
        Question question = question(new Parameters(ctx));
        Answer answer = reports.ask(question);
        ctx.contentType("text/csv; charset=utf-8")
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"clicks-by-" + question.by().word() + ".csv\"");
        Writer csv = new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8);
        CsvFile.write(answer, csv);
        csv.flush();
    }

    private Question question(Parameters parameters) {
        ZoneId zone = zone(parameters.text("zone"));
        Times times = new Times(zone);
        Instant from = parameters.time("from", times, Times.Day.START);
        Instant to = parameters.time("to", times, Times.Day.END);
        return new Question(
                Grouping.of(parameters.text("by", Grouping.DAY.word())),
                from == null ? Instant.EPOCH : from,
                to == null ? endOfToday(zone) : to,
                zone,
                checkedOwner(parameters.text("owner")),
                checkedSlug(parameters.text("slug")),
                parameters.flag("bots"));
    }

    private Instant endOfToday(ZoneId zone) {
        return clock.instant()
                .atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
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
            return text == null
                    ? null
                    : lists.named(new Slug(text)).link().slug().value();
        } catch (Rejected e) {
            throw new Refusal(Problem.invalid("slug", e.sentence()));
        }
    }
}
