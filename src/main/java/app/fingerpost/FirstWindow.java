package app.fingerpost;

import app.fingerpost.desk.model.DeskFrame;
import app.fingerpost.desk.model.Problem;
import app.fingerpost.desk.view.Desk;
import app.fingerpost.desk.view.FailureWindow;
import app.fingerpost.desk.view.Toolkit;
import app.fingerpost.link.Rejected;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The window of this process. For one thread, but for {@link #stopAsking}. */
final class FirstWindow implements Launch.Window {
    private final CompletableFuture<Runnable> onClosed = new CompletableFuture<>();
    private @Nullable Toolkit toolkit;
    private volatile @Nullable CompletableFuture<Desk> desk;

    @Override
    public void expect() {
        toolkit = new Toolkit();
    }

    @Override
    public void begin(DeskFrame frame) {
        // Before the first text of the window is looked up.
        frame.settings()
                .get()
                .appearance()
                .language()
                .locale()
                // The system's own variant of the language knows its dates and weeks.
                .filter(chosen ->
                        !chosen.getLanguage().equals(Locale.getDefault().getLanguage()))
                .ifPresent(Locale::setDefault);
        desk = toolkit()
                .open(frame, Clock.systemDefaultZone(), () -> onClosed.join().run());
    }

    @Override
    public void tell(Exception failure, String sentence) {
        if (toolkit().hasDisplay()) {
            FailureWindow.show(
                    failure instanceof Rejected rejected ? Problem.of(rejected).sentence() : sentence);
        }
    }

    @Override
    public boolean open(Fingerpost app, List<String> add, Runnable closed) {
        if (!toolkit().hasDisplay()) {
            return false;
        }
        onClosed.complete(closed);
        Desk opened = desk().join();
        opened.open(app.deskServices());
        app.windowIsOpen(opened::toFront);
        opened.add(add);
        return true;
    }

    @Override
    public void stopAsking() {
        CompletableFuture<Desk> begun = desk;
        if (begun != null && begun.isDone() && !begun.isCompletedExceptionally()) {
            begun.join().stopAsking();
        }
    }

    private Toolkit toolkit() {
        if (toolkit == null) {
            throw new IllegalStateException("no window was expected");
        }
        return toolkit;
    }

    private CompletableFuture<Desk> desk() {
        CompletableFuture<Desk> begun = desk;
        if (begun == null) {
            throw new IllegalStateException("the window was not begun");
        }
        return begun;
    }
}
