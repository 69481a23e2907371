package app.fingerpost.desk.model;

import app.fingerpost.Fingerpost;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A window's model over a real app without a server, all on the calling thread, with a clock that is set by hand. */
final class DeskFixture implements AutoCloseable {
    final HandClock clock = new HandClock(Instant.parse("2026-03-10T12:00:00Z"));
    final Fingerpost app;
    final DeskModel model;
    final List<String> copied = new ArrayList<>();

    /** Another window over the same app, all on the calling thread but for imports. */
    DeskModel another(Executor importer) {
        return new DeskModel(
                app.deskServices(),
                clock,
                new DeskThreads(Runnable::run, Runnable::run, importer, Runnable::run, Runnable::run));
    }

    DeskFixture(Path dir) {
        this(dir, Runnable::run, Runnable::run);
    }

    DeskFixture(Path dir, Executor worker, Executor front) {
        app = Fingerpost.offline(dir, clock);
        DeskServices services = app.deskServices();
        model = new DeskModel(services, clock, new DeskThreads(worker, worker, worker, Runnable::run, front));
        model.links().setCopier(copied::add);
    }

    int owner(String name) {
        return app.users().create(name).id();
    }

    void link(String slug, String target, int owner) {
        app.links().create(LinkDraft.plain(new Slug(slug), new Target(target), owner));
    }

    LinkRow row(String slug) {
        return model.links().listing().rows().stream()
                .filter(row -> row.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + slug));
    }

    String notice() {
        Notice notice = model.notices().currentProperty().get();
        return notice == null ? "" : notice.text();
    }

    @Override
    public void close() {
        app.close();
    }

    /** Stands still until it is set. */
    static final class HandClock extends Clock {
        private volatile Instant now;
        /** What each edit fails with, null if none does. */
        volatile @Nullable RuntimeException failure;

        HandClock(Instant now) {
            this.now = now;
        }

        void set(String instant) {
            now = Instant.parse(instant);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Berlin");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            RuntimeException problem = failure;
            if (problem != null && Thread.currentThread().getName().equals("editor")) {
                throw problem;
            }
            return now;
        }
    }
}
