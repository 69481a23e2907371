package app.fingerpost.bench;

import app.fingerpost.Main;
import atlantafx.base.theme.PrimerLight;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A window that is measured from within: {@code empty}, one with an empty table in the same look; {@code app ROWS
 * ARGUMENTS…}, the real one, which has that many links. Says one line of figures about its start (see {@link FrameWatch});
 * then obeys the lines it reads and answers each with one line of figures: {@code frames SECONDS}, {@code memory},
 * {@code end}. Made for {@code src/bench/window}.
 */
final class WindowBench {
    private static final String FX_THREAD = "JavaFX Application Thread";
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private WindowBench() {}

    public static void main(String[] args) {
        boolean app = args[0].equals("app");
        Thread watch = new Thread(() -> watch(app ? Integer.parseInt(args[1]) : 0), "window-bench");
        watch.setDaemon(true);
        watch.start();
        if (app) {
            Main.main(Arrays.copyOfRange(args, 2, args.length));
        } else {
            Platform.startup(WindowBench::showEmpty);
        }
    }

    private static void showEmpty() {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheetBSS());
        TableView<String> table = new TableView<>();
        table.setId("links");
        Stage stage = new Stage();
        stage.setScene(new Scene(new StackPane(table), WIDTH, HEIGHT));
        stage.show();
    }

    /** Leaves JavaFX alone until it has been started by the one who is measured. */
    private static void watch(int rows) {
        while (thread(FX_THREAD) == null) {
            LockSupport.parkNanos(2_000_000);
        }
        FrameWatch frames = new FrameWatch(rows);
        frames.begin();
        System.out.println(frames.awaitComplete());
        try (BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String order = orders.readLine(); order != null && !order.equals("end"); order = orders.readLine()) {
                System.out.println(
                        order.equals("memory")
                                ? memory()
                                : frames.measure(Integer.parseInt(order.substring("frames ".length()))));
            }
        } catch (IOException e) {
            System.err.println(e);
        }
        Platform.runLater(() -> List.copyOf(Window.getWindows()).forEach(window -> ((Stage) window).close()));
    }

    /** The system's word for what is resident, and the heap in use after a collection, in megabytes. */
    private static String memory() throws IOException {
        String resident = "?";
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                resident = Long.toString(Long.parseLong(line.replaceAll("\\D", "")) >> 10);
            }
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return "resident=" + resident + " heap=" + (runtime.totalMemory() - runtime.freeMemory() >> 20);
    }

    /** Null if there is none of this name yet. */
    static @Nullable Thread thread(String name) {
        ThreadGroup all = Thread.currentThread().getThreadGroup();
        while (all.getParent() != null) {
            all = all.getParent();
        }
        Thread[] threads = new Thread[200];
        int n = all.enumerate(threads);
        for (int i = 0; i < n; i++) {
            if (threads[i].getName().startsWith(name)) {
                return threads[i];
            }
        }
        return null;
    }
}
