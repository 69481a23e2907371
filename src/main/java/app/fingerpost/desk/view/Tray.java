package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Texts;
import java.awt.AWTError;
import java.awt.AWTException;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.Toolkit;
import java.awt.TrayIcon;
import java.net.URL;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The app's sign in the system's tray. The only class that loads AWT, which takes a while: never on the FX thread. */
final class Tray {
    private static final Texts FRAME = new Texts("frame");
    private static final Logger LOG = LoggerFactory.getLogger(Tray.class);
    private static final Texts TEXTS = new Texts("settings");

    private final Runnable onOpen;
    private final Runnable onNewLink;
    private final Runnable onQuit;
    private @Nullable TrayIcon icon;

    /** All are called on AWT's thread. */
    Tray(Runnable onOpen, Runnable onNewLink, Runnable onQuit) {
        this.onOpen = onOpen;
        this.onNewLink = onNewLink;
        this.onQuit = onQuit;
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
        if (icon != null) {
            return true;
        }
        if (!isThere()) {
            return false;
        }
        URL picture = Objects.requireNonNull(Tray.class.getResource("/app/fingerpost/desk/icon-64.png"));
        TrayIcon sign = new TrayIcon(Toolkit.getDefaultToolkit().getImage(picture), FRAME.get("app"), menu());
        sign.setImageAutoSize(true);
        sign.addActionListener(event -> onOpen.run());
        try {
            SystemTray.getSystemTray().add(sign);
        } catch (AWTException e) {
            LOG.debug("The tray has gone.", e);
            return false;
        }
        icon = sign;
        return true;
    }

    void hide() {
        if (icon != null) {
            SystemTray.getSystemTray().remove(icon);
            icon = null;
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
