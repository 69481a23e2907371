package app.fingerpost;

import app.fingerpost.desk.model.DeskFrame;
import app.fingerpost.desk.model.DeskServices;
import app.fingerpost.desk.model.FirstPage;
import app.fingerpost.desk.model.PortOffer;
import app.fingerpost.desk.model.Problem;
import app.fingerpost.desk.view.Desk;
import app.fingerpost.desk.view.FailureWindow;
import app.fingerpost.desk.view.PortWindow;
import app.fingerpost.desk.view.Toolkit;
import app.fingerpost.desk.view.WaitingWindow;
import app.fingerpost.settings.Appearance;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The window of this process. For one thread, but for {@link #stopAsking}. */
final class FirstWindow implements Launch.Window {
    private static final Duration MOST_HEADWAY = Duration.ofSeconds(2);

    private final CompletableFuture<Runnable> onClosed = new CompletableFuture<>();
    private @Nullable Toolkit toolkit;
    private Appearance appearance = Appearance.USUAL;
    private @Nullable Runnable again;
    private volatile @Nullable CompletableFuture<Desk> desk;

    @Override
    public void expect() {
        if (toolkit == null) {
            toolkit = new Toolkit();
        }
    }

    @Override
    public void look(Appearance set) {
        appearance = set;
        set.language()
                .locale()
                // The system's own variant of the language knows its dates and weeks.
                .filter(chosen ->
                        !chosen.getLanguage().equals(Locale.getDefault().getLanguage()))
                .ifPresent(chosen -> Locale.setDefault(inThisRegion(chosen)));
    }

    /** A week begins where the person lives, whatever language is chosen. */
    private static Locale inThisRegion(Locale chosen) {
        String region = Locale.getDefault(Locale.Category.FORMAT).getCountry();
        return region.isEmpty()
                ? chosen
                : new Locale.Builder().setLocale(chosen).setRegion(region).build();
    }

    @Override
    public void offerAgain(Runnable wanted) {
        again = wanted;
    }

    @Override
    public void begin(DeskFrame frame) {
        desk = toolkit()
                .open(frame, Clock.systemDefaultZone(), () -> onClosed.join().run(), again);
    }

    @Override
    public void tell(Exception failure) {
        if (toolkit().hasDisplay()) {
            FailureWindow.show(Problem.ofStart(failure).sentence(), appearance);
        }
    }

    @Override
    public boolean ask(PortOffer offer) {
        return toolkit().hasDisplay() && PortWindow.ask(offer, appearance);
    }

    @Override
    public Runnable tellOfWait() {
        return toolkit().hasDisplay() ? WaitingWindow.show(appearance) : () -> {};
    }

    @Override
    public void show(FirstPage page) {
        try {
            desk().thenCompose(begun -> begun.show(page)).get(MOST_HEADWAY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LoggerFactory.getLogger(FirstWindow.class).debug("The window does not show its first page yet.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void open(DeskServices services) {
        desk().thenAccept(begun -> begun.open(services));
    }

    @Override
    public boolean stay(Fingerpost app, List<String> add, Runnable closed) {
        if (!toolkit().hasDisplay()) {
            return false;
        }
        onClosed.complete(closed);
        Desk opened = desk().join();
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
