package app.fingerpost.desk.model;

import app.fingerpost.backup.Candidate;
import app.fingerpost.settings.Memory;
import app.fingerpost.settings.Network;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A backup in place of all there is: looked at first, then asked about. What is there stays as it is until the program has
 * ended; the next start has what the backup holds, and tells where the rest is. For the FX thread.
 */
public final class RestoreModel {
    private static final Texts TEXTS = new Texts("settings");
    /** In the window's memory, from the person's word to the next start. */
    private static final String ZIP = "restored-from";

    private static final String BEFORE = "restored-before";

    private final Worker worker;
    private final Notices notices;
    private final Ending ending;
    private final DeskFrame frame;
    private final Clock clock;
    private final UnderWay underWay = new UnderWay();
    private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper(this, "question", "");
    private @Nullable Candidate asked;
    /** Why the last file was not looked at, or not restored. */
    private @Nullable Problem problem;

    private Runnable ender = () -> {};
    private boolean startsAgain;
    private Consumer<Path> opener = folder -> {};

    RestoreModel(Worker worker, DeskFrame frame, Notices notices, Ending ending, Clock clock) {
        this.worker = worker;
        this.frame = frame;
        this.notices = notices;
        this.ending = ending;
        this.clock = clock;
    }

    /** What ends the program without asking anything, and whether that starts it again. */
    public void setEnder(Runnable ender, boolean startsAgain) {
        this.ender = ender;
        this.startsAgain = startsAgain;
    }

    /** What shows the person a folder; called on the worker's thread, may take a while. */
    public void setOpener(Consumer<Path> opener) {
        this.opener = opener;
    }

    /** A file that is looked at, which can be stopped, or made ready; or either waits for other work to end. */
    public UnderWay underWay() {
        return underWay;
    }

    /** What the backup holds and what would happen; empty while nothing is asked. */
    public ReadOnlyStringProperty questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** Whether {@link #confirm} starts the program again, and does not just end it. */
    public boolean startsAgain() {
        return startsAgain;
    }

    /** Tells of the restore that this start has brought, once. */
    public void refresh() {
        Memory memory = frame.memory();
        String before = memory.get(BEFORE, "");
        if (before.isEmpty()) {
            return;
        }
        String zip = memory.get(ZIP, "");
        memory.put(BEFORE, "");
        Path folder = Path.of(before);
        worker.ask(
                services -> Files.isDirectory(folder),
                restored -> {
                    if (!restored) {
                        // It waits for the next start still.
                        memory.put(BEFORE, before);
                    } else {
                        notices.show(Notice.done(TEXTS.get("restored", zip, before))
                                .offering(TEXTS.get("restoredShow"), () -> show(folder))
                                .staying());
                    }
                },
                notices::problem);
    }

    /** Opens a folder in the program that the person has for it. */
    void show(Path folder) {
        worker.ask(
                services -> {
                    opener.accept(folder);
                    return folder;
                },
                shown -> {},
                notices::problem);
    }

    /** Looks at a file, then asks; nothing happens while another is looked at. */
    public void look(Path zip) {
        if (isBusy()) {
            return;
        }
        cancel();
        notices.withdraw(problem);
        Cancel stop = new Cancel();
        UnderWay.Work work = begin(stop::want);
        worker.ask(
                services -> {
                    worker.tell(() -> work.say(TEXTS.get("restoreLooks")));
                    return stop.unlessWanted(
                            between -> services.backups().look(zip, LocalDateTime.now(clock), between));
                },
                found -> {
                    work.end();
                    found.ifPresent(this::ask);
                    if (stop.isWanted()) {
                        // Perhaps too late to be heeded before.
                        cancel();
                        notices.tell(TEXTS.get("restoreStopped"));
                    }
                },
                why -> fail(work, why));
    }

    private void ask(Candidate found) {
        asked = found;
        question.set(words(found));
    }

    /** Ends the program for the backup that was asked about, unless something typed would be lost. */
    public void confirm() {
        Candidate chosen = asked;
        if (chosen == null || isBusy()) {
            return;
        }
        if (worker.isBusy()) {
            // The program would end whenever that has ended, whatever is done by then.
            notices.show(Notice.problem(TEXTS.get("restoreBusy")));
            return;
        }
        if (!ending.mayEnd()) {
            return;
        }
        UnderWay.Work work = begin(null);
        Memory memory = frame.memory();
        // Before it is decided: it is told also if the program ends right behind that.
        memory.put(ZIP, chosen.zip().toString());
        memory.put(BEFORE, chosen.before().toString());
        worker.ask(
                services -> {
                    chosen.choose();
                    return chosen;
                },
                // Whatever is typed by now: what would be changed from here on is not there after the next start.
                decided -> ender.run(),
                why -> {
                    memory.put(BEFORE, "");
                    cancel();
                    fail(work, why);
                });
    }

    /** Leaves all as it is. */
    public void cancel() {
        Candidate left = asked;
        asked = null;
        question.set("");
        if (left != null) {
            worker.ask(
                    services -> {
                        left.close();
                        return left;
                    },
                    removed -> {},
                    notices::problem);
        }
    }

    private boolean isBusy() {
        return underWay.busyProperty().get();
    }

    private UnderWay.Work begin(@Nullable Runnable stop) {
        return underWay.begin(worker.isBusy() ? TEXTS.get("restoreWaits") : TEXTS.get("restoreLooks"), stop);
    }

    private void fail(UnderWay.Work work, Problem why) {
        work.end();
        problem = why;
        notices.problem(why);
    }

    private String words(Candidate found) {
        Candidate.Contents contents = found.contents();
        LocalDateTime made = contents.made();
        String name = Wording.quoted(String.valueOf(found.zip().getFileName()));
        String links = Wording.links(contents.links());
        String users = Wording.users(contents.users());
        return String.join(
                " ",
                made == null
                        ? TEXTS.get("restoreHolds", name, links, users)
                        : TEXTS.get("restoreHoldsAt", name, links, users, Wording.moment(made)),
                (startsAgain ? TEXTS.get("restoreAgain") : TEXTS.get("restoreQuits")) + moves(contents.network()),
                TEXTS.get("restoreKeeps", found.before().toString()));
    }

    /** Whether short addresses would begin otherwise, and how, and whether others could follow them then. */
    private String moves(Network restored) {
        Network now = frame.given().over(frame.settings().get().network());
        Network then = frame.given().over(restored);
        String prefix = then.shortUrlPrefix();
        String moves = prefix.equals(now.shortUrlPrefix()) ? "" : TEXTS.get("restoreMoves", prefix);
        return then.isOpen() && !now.isOpen() ? moves + TEXTS.get("restoreOpens") : moves;
    }
}
