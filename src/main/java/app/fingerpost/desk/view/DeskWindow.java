package app.fingerpost.desk.view;

import app.fingerpost.desk.model.DeskModel;
import app.fingerpost.desk.model.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The window: pages, the bars around them, keys, and the beat that keeps the numbers fresh while it shows. */
final class DeskWindow {
    private static final Texts TEXTS = new Texts("frame");
    private static final double USUAL_WIDTH = 1280;
    private static final double USUAL_HEIGHT = 800;

    private static final Duration BEAT = Duration.seconds(1);
    private static final String RESOURCES = "/app/fingerpost/desk/";

    private final Stage stage;
    private final DeskModel model;
    private final Sheets sheets = new Sheets();
    private final StackPane centre = new StackPane();
    private final LinksPage links;
    private final ReportsPage reports;
    private final List<Page> pages;
    private final Navigation navigation;
    /** Keys that work on every page. */
    private final List<Shortcut> shortcuts = new ArrayList<>();

    private Page current;
    private Theme theme;

    /** Builds the window on the stage; it is not shown yet. On the FX thread. */
    DeskWindow(Stage stage, DeskModel model, FileChoice files, Theme theme) {
        this.stage = stage;
        this.model = model;
        this.theme = theme;
        this.links = new LinksPage(model, sheets, files);
        this.reports = new ReportsPage(model, sheets, files);
        this.pages = List.of(links, new UsersPage(model, sheets, this::copyKey), new ActivityPage(model.activity()), reports);
        this.current = links;
        this.navigation = new Navigation(this::showPage, this::changeTheme, this::showKeys);
        model.links().setCopier(DeskWindow::copy);
        model.links().setBrowser(Browser::open);

        StatusBar status = new StatusBar(model.status(), () -> {
            copy(model.status().address());
            model.notices().tell(TEXTS.get("copied", model.status().address()));
        });
        NoticeBar notice = new NoticeBar(model.notices());
        StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
        StackPane.setMargin(notice, new Insets(0, 0, 20, 0));
        StackPane pagesAndNotice = new StackPane(centre, notice);
        BorderPane frame = new BorderPane(pagesAndNotice, null, null, status, navigation);
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(new StackPane(frame, sheets.node()));
        stage.setWidth(Math.min(USUAL_WIDTH, room.getWidth()));
        stage.setHeight(Math.min(USUAL_HEIGHT, room.getHeight()));
        scene.getStylesheets().add(resource("desk.css"));
        keys(scene);
        Drop.on(scene, this::dropped);
        stage.setTitle(TEXTS.get("app"));
        for (int size : new int[] {16, 32, 64, 256}) {
            stage.getIcons().add(new Image(resource("icon-" + size + ".png")));
        }
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        stage.setScene(scene);
    }

    /** Shows the window and begins to ask for numbers; ends that when the window is hidden. */
    void show() {
        theme.apply();
        navigation.showTheme(theme);
        Timeline beat = new Timeline(new KeyFrame(BEAT, event -> {
            if (!stage.isIconified()) {
                model.refresh();
                current.beat();
            }
        }));
        beat.setCycleCount(Animation.INDEFINITE);
        stage.showingProperty().addListener((property, before, showing) -> {
            if (showing) {
                current.refresh();
                beat.play();
            } else {
                beat.stop();
                current.leave();
            }
        });
        showPage(0);
        stage.show();
        current.beginNew();
    }

    private void showPage(int number) {
        current.leave();
        current = pages.get(number);
        navigation.select(number);
        centre.getChildren().setAll(current.node());
        current.refresh();
        current.beginSearch();
    }

    /** Addresses dragged here wait in the bar for Enter. */
    private void dropped(String addresses) {
        showPage(0);
        model.links().newLink().put(addresses);
        links.beginNew();
    }

    private void changeTheme() {
        theme = theme.other();
        theme.apply();
        navigation.showTheme(theme);
    }

    private void keys(Scene scene) {
        key(scene, "Shortcut+1", TEXTS.get("page-links"), () -> showPage(0));
        key(scene, "Shortcut+2", TEXTS.get("page-users"), () -> showPage(1));
        key(scene, "Shortcut+3", TEXTS.get("page-activity"), () -> showPage(2));
        key(scene, "Shortcut+4", TEXTS.get("page-reports"), () -> showPage(3));
        key(scene, "Shortcut+N", TEXTS.get("key-new"), () -> current.beginNew());
        key(scene, "Shortcut+Shift+N", TEXTS.get("key-new-details"), links::createWithDetails);
        key(scene, "Shortcut+F", TEXTS.get("key-search"), () -> current.beginSearch());
        key(scene, "F5", TEXTS.get("key-refresh"), () -> current.refresh());
        key(scene, "Shortcut+Z", TEXTS.get("key-undo"), model.notices()::undoLast);
        key(scene, "Shortcut+Shift+Z", TEXTS.get("key-redo"), model.notices()::redoLast);
        key(scene, "Shortcut+E", TEXTS.get("key-export"), reports::export);
        key(scene, "Shortcut+T", TEXTS.get("theme"), this::changeTheme);
        key(scene, "F1", TEXTS.get("keys"), this::showKeys);
        shortcuts.add(Shortcut.of("Shortcut+A", TEXTS.get("key-select-all")));
    }

    private void showKeys() {
        List<KeysSheet.Group> groups = new ArrayList<>();
        groups.add(new KeysSheet.Group(TEXTS.get("keys-everywhere"), shortcuts));
        for (int page = 0; page < pages.size(); page++) {
            groups.add(
                    new KeysSheet.Group(navigation.name(page), pages.get(page).shortcuts()));
        }
        KeysSheet.open(sheets, groups);
    }

    /** While a sheet is open, only the sheet has keys. */
    private void key(Scene scene, String combination, String text, Runnable work) {
        shortcuts.add(Shortcut.of(combination, text));
        scene.getAccelerators().put(Key.of(combination), () -> {
            if (!sheets.isOpen()) {
                work.run();
            }
        });
    }

    private void copyKey(String key) {
        copy(key);
        model.notices().tell(TEXTS.get("copied-key"));
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String resource(String name) {
        return Objects.requireNonNull(DeskWindow.class.getResource(RESOURCES + name), name)
                .toExternalForm();
    }
}
