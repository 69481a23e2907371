package app.fingerpost.desk.view;

import app.fingerpost.desk.model.DeskModel;
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
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The window: pages, the bars around them, keys, and the beat that keeps the numbers fresh while it shows. */
final class DeskWindow {
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
    private Page current;
    private Theme theme;

    /** Builds the window on the stage; it is not shown yet. On the FX thread. */
    DeskWindow(Stage stage, DeskModel model, FileChoice files, Theme theme) {
        this.stage = stage;
        this.model = model;
        this.theme = theme;
        this.links = new LinksPage(model, sheets, files);
        this.reports = new ReportsPage(model, files);
        this.pages = List.of(links, new UsersPage(model, sheets), reports);
        this.current = links;
        this.navigation = new Navigation(this::showPage, this::changeTheme, () -> KeysSheet.open(sheets));
        model.links().setCopier(DeskWindow::copy);
        model.links().setBrowser(Browser::open);

        StatusBar status = new StatusBar(model.status(), () -> {
            copy(model.status().address());
            model.notices().tell("Copied " + model.status().address());
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
        stage.setTitle("Fingerpost");
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
            }
        }));
        beat.setCycleCount(Animation.INDEFINITE);
        stage.showingProperty().addListener((property, before, showing) -> {
            if (showing) {
                beat.play();
            } else {
                beat.stop();
            }
        });
        showPage(0);
        stage.show();
        current.beginNew();
    }

    private void showPage(int number) {
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
        key(scene, "Shortcut+1", () -> showPage(0));
        key(scene, "Shortcut+2", () -> showPage(1));
        key(scene, "Shortcut+3", () -> showPage(2));
        key(scene, "Shortcut+N", () -> current.beginNew());
        key(scene, "Shortcut+Shift+N", links::createWithDetails);
        key(scene, "Shortcut+F", () -> current.beginSearch());
        key(scene, "F5", () -> current.refresh());
        key(scene, "Shortcut+Z", model.notices()::undoLast);
        key(scene, "Shortcut+Shift+Z", model.notices()::redoLast);
        key(scene, "Shortcut+E", reports::export);
        key(scene, "Shortcut+T", this::changeTheme);
        key(scene, "F1", () -> KeysSheet.open(sheets));
    }

    /** While a sheet is open, only the sheet has keys. */
    private void key(Scene scene, String combination, Runnable work) {
        scene.getAccelerators().put(KeyCombination.valueOf(combination), () -> {
            if (!sheets.isOpen()) {
                work.run();
            }
        });
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
