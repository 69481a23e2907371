package app.fingerpost.desk.model;

import app.fingerpost.link.Changes;
import app.fingerpost.link.Rejected;
import app.fingerpost.manage.BulkImport;
import app.fingerpost.manage.Refusal;
import app.fingerpost.manage.RightOfWay;
import app.fingerpost.transfer.LinkRows;
import app.fingerpost.transfer.RefusedRows;
import app.fingerpost.transfer.StagedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in the links of a file, tells how far it is, and can be stopped: then nothing was taken in. For the FX thread. */
public final class ImportModel {
    private static final Logger LOG = LoggerFactory.getLogger(ImportModel.class);
    private static final Texts TEXTS = new Texts("importing");

    private final Worker worker;
    private final Worker reader;
    private final Notices notices;
    private final Runnable refresh;
    private final Deeds deeds;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", 0);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private Cancel cancel = new Cancel();
    private Consumer<Path> opener = file -> {};

    /**
     * What became of a file.
     *
     * @param refused where the rows are that were not taken, null if all were or it cannot be written
     */
    private record End(BulkImport.Taken taken, @Nullable Path refused) {}

    /** {@code worker} takes files in, {@code reader} has one shown meanwhile. */
    ImportModel(Worker worker, Worker reader, Notices notices, Runnable refresh) {
        this.worker = worker;
        this.reader = reader;
        this.notices = notices;
        this.refresh = refresh;
        this.deeds = new Deeds(worker, notices, refresh);
    }

    /** What shows a file in the program it opens with; called behind the FX thread, may throw {@link Rejected}. */
    public void setOpener(Consumer<Path> opener) {
        this.opener = opener;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** From 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What is being done, while {@link #busyProperty()}. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Begins with a file; nothing happens while another is under way. */
    public void start(Path file) {
        if (busy.get()) {
            return;
        }
        Cancel mine = new Cancel();
        cancel = mine;
        progress.set(0);
        String reading = TEXTS.get("reading", name(file));
        text.set(worker.isBusy() ? TEXTS.get("waits") : reading);
        busy.set(true);
        deeds.ask(
                reading,
                this::cancel,
                services -> mine.unlessWanted(between -> take(services, file, mine)),
                (deed, end) -> {
                    busy.set(false);
                    end.ifPresentOrElse(found -> tell(deed, file, found), () -> notices.tell(TEXTS.get("stopped")));
                    refresh.run();
                },
                problem -> {
                    busy.set(false);
                    notices.warn(TEXTS.get("about-file", name(file), problem.sentence()));
                });
    }

    /** Stops what is under way, as soon as it can. */
    public void cancel() {
        cancel.want();
        text.set(TEXTS.get("stopping"));
    }

    /** As {@link UnderWay#unsaved}. */
    List<Ending.Unsaved> unsaved() {
        return busy.get() ? List.of(new Ending.Unsaved(List.of(cancel), TEXTS.get("unsaved"))) : List.of();
    }

    private End take(DeskServices services, Path file, Cancel mine) {
        BulkImport imports = services.imports();
        StagedFile staged = read(file, imports.rightOfWay(), mine);
        int of = staged.links().size();
        BulkImport.Taken taken = staged.into(imports, done -> {
            mine.check();
            worker.tell(() -> show(mine, (double) done / Math.max(1, of), TEXTS.get("taking", done, of)));
        });
        return new End(taken, taken.refused().isEmpty() ? null : refused(file, taken));
    }

    private StagedFile read(Path file, RightOfWay redirects, Cancel mine) {
        try (InputStream in = new WatchedStream(Files.newInputStream(file), Files.size(file), part -> {
            mine.check();
            worker.tell(() -> show(mine, part, TEXTS.get("reading", name(file))));
        })) {
            return LinkRows.read(in, redirects);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} cannot be read: {}", file, e.getMessage());
            throw Rejected.invalid("file", TEXTS.get("unreadable"));
        }
    }

    private void show(Cancel of, double part, String doing) {
        if (of == cancel && !of.isWanted()) {
            progress.set(part);
            text.set(doing);
        }
    }

    private static @Nullable Path refused(Path file, BulkImport.Taken taken) {
        Path beside = RefusedRows.beside(file);
        try {
            RefusedRows.write(file, taken.refused(), ImportModel::reason, beside);
            return beside;
        } catch (Rejected e) {
            LOG.warn("The refused rows of {} cannot be written: {}", file, e.getMessage());
            return null;
        }
    }

    private void tell(Deeds.Begun deed, Path file, End end) {
        BulkImport.Taken taken = end.taken;
        String links = Wording.links(taken.ids().size());
        String done = taken.refused().isEmpty()
                ? TEXTS.get("done", links, name(file))
                : refusals(file, links, taken, end.refused);
        List<Long> ids = taken.ids();
        Path refused = end.refused;
        UnaryOperator<Notice> offer = refused == null
                ? UnaryOperator.identity()
                : notice -> notice.offering(TEXTS.get("showRefused"), () -> open(refused));
        UnaryOperator<Notice> more = taken.refused().isEmpty()
                ? offer
                : notice -> offer.apply(notice).staying();
        if (ids.isEmpty()) {
            notices.show(offer.apply(Notice.problem(done)));
        } else {
            deed.did(done, Changes.made(ids).and(Changes.created(taken.owners())), more);
        }
    }

    private void open(Path file) {
        Consumer<Path> with = opener;
        reader.ask(
                services -> {
                    with.accept(file);
                    return file;
                },
                opened -> {},
                notices::problem);
    }

    private static String refusals(Path file, String links, BulkImport.Taken taken, @Nullable Path written) {
        int rows = taken.refused().size();
        return written != null
                ? TEXTS.get("doneWithRefusals", links, name(file), rows, name(written))
                : TEXTS.get(
                        "doneWithUnwrittenRefusals",
                        links,
                        name(file),
                        rows,
                        reason(taken.refused().get(0)));
    }

    private static String reason(Refusal row) {
        return row.why().isEmpty()
                ? row.reason()
                : row.why().stream().map(why -> Problem.of(why).sentence()).collect(Collectors.joining(" "));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
