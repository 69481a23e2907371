package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Texts;
import java.awt.AWTError;
import java.awt.AWTException;
import java.awt.Image;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.beans.PropertyChangeListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The app's sign in the system's tray. The only class that loads AWT, which takes a while: never on the FX thread. */
final class Tray {
    private static final Texts FRAME = new Texts("frame");
    private static final Logger LOG = LoggerFactory.getLogger(Tray.class);
    private static final Texts TEXTS = new Texts("settings");

    /** What AWT calls its tray where it tells that one went or came. */
    static final String TRAY = "systemTray";

    private final Runnable onOpen;
    private final Runnable onNewLink;
    private final Runnable onQuit;
    private final PropertyChangeListener watch;
    private @Nullable TrayIcon icon;
    /** Where the sign is; AWT gives it to nobody while it is away. */
    private @Nullable SystemTray home;

    /**
     * All are called on AWT's thread.
     *
     * @param onThere told when the tray goes and comes back while the sign is in it; the sign comes back with it
     */
    Tray(Runnable onOpen, Runnable onNewLink, Runnable onQuit, Consumer<Boolean> onThere) {
        this.onOpen = onOpen;
        this.onNewLink = onNewLink;
        this.onQuit = onQuit;
        this.watch = event -> onThere.accept(event.getNewValue() != null);
    }

    /** Whether this computer has a tray now. */
    static boolean isThere() {
        try {
            return SystemTray.isSupported();
        } catch (RuntimeException | LinkageError | AWTError e) {
            LOG.debug("There is no AWT here.", e);
            return false;
        }
    }

    /** Whether the sign is in the tray afterwards. One thread at a time, as with {@link #hide}. */
    boolean show() {
        if (!isThere()) {
            return false;
        }
        if (icon != null) {
            return true;
        }
        TrayIcon sign = new TrayIcon(picture(), FRAME.get("app"), menu());
        sign.setImageAutoSize(true);
        sign.addActionListener(event -> onOpen.run());
        SystemTray tray = SystemTray.getSystemTray();
        try {
            tray.add(sign);
        } catch (AWTException e) {
            LOG.debug("The tray has gone.", e);
            return false;
        }
        tray.addPropertyChangeListener(TRAY, watch);
        home = tray;
        icon = sign;
        return true;
    }

    void hide() {
        if (home != null && icon != null) {
            home.removePropertyChangeListener(TRAY, watch);
            home.remove(icon);
            icon = null;
        }
    }

    /** Read as a whole: what AWT reads by and by it still draws, and fails at, when the sign is gone. */
    private static Image picture() {
        try (InputStream file =
                Objects.requireNonNull(Tray.class.getResourceAsStream("/app/fingerpost/desk/icon-64.png"))) {
            return ImageIO.read(new MemoryCacheImageInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PopupMenu menu() {
        PopupMenu menu = new PopupMenu();
        MenuItem open = new MenuItem(TEXTS.get("trayOpen"));
        open.addActionListener(event -> onOpen.run());
        MenuItem quit = new MenuItem(TEXTS.get("trayQuit"));
        quit.addActionListener(event -> onQuit.run());
        MenuItem newLink = new MenuItem(TEXTS.get("trayNewLink"));
        newLink.addActionListener(event -> onNewLink.run());
        menu.add(open);
        menu.add(newLink);
        menu.add(quit);
        return menu;
    }
}
