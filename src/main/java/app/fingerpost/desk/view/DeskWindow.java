package app.fingerpost.desk.view;

import app.fingerpost.desk.model.BackupModel;
import app.fingerpost.desk.model.DeskModel;
import app.fingerpost.desk.model.FirstPage;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.UnderWay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The window: pages, the bars around them, keys, and the beat that keeps the numbers fresh while it shows. */
final class DeskWindow {
    private static final Texts TEXTS = new Texts("frame");
    private static final String PAGE = "page";

    private static final Duration BEAT = Duration.seconds(1);
    private static final String RESOURCES = "/app/fingerpost/desk/";

    private final Stage stage;
    private final DeskModel model;
    private final BorderPane frame = new BorderPane();
    private final Sheets sheets;
    private final Drop drop;
    private final KeysPanel keysPanel = new KeysPanel();
    private final NoticeBar notice;
    private final StackPane centre = new StackPane();
    private final Late<LinksPage> links;
    private final Late<ReportsPage> reports;
    private final List<Late<? extends Page>> pages;
    private final Navigation navigation;
    private final WindowKeys keys;
    private final StagePlace place;
    private final Scene scene;
    private Page current;

    /** Builds the window on the stage; it is not shown yet. On the FX thread. */
    DeskWindow(Stage stage, DeskModel model, FileChoice files, OpenChoice opens) {
        this.stage = stage;
        this.model = model;
        UnderWay underWay = model.notices().underWay();
        this.sheets = new Sheets(frame, underWay);
        this.drop = new Drop(sheets, this::dropped, model.imports());
        this.place = new StagePlace(stage, model.memory());
        this.links = new Late<>(() -> new LinksPage(model, sheets, files, opens));
        this.reports = new Late<>(() -> new ReportsPage(model, files, this::showLink));
        this.pages = List.of(
                links,
                new Late<>(() -> new UsersPage(model, this::copyKey)),
                new Late<>(() -> new ActivityPage(
                        model.activity(), model.settings().textScale(), this::newLink, this::showLink)),
                reports,
                new Late<>(() -> new SettingsPage(model, files, opens, this::newLink)));
        this.current = pages.get(rememberedPage()).get();
        this.navigation = new Navigation(this::showPage, model.settings()::turnLook, this::showKeys);
        model.links().setCopier(this::copy);
        model.links().setBrowser(Opener::address);
        model.links().setBarHidden(sheets::isOpen);
        model.imports().setOpener(Opener::file);
        model.backups().restore().setOpener(Opener::file);

        StatusBar status = new StatusBar(model.status(), () -> {
            copy(model.status().address());
            model.notices().tell(TEXTS.get("copied", model.status().address()));
        });
        frame.setCenter(keysPanel.with(centre));
        BackupModel backups = model.backups();
        VBox bottom = new VBox(
                new ImportBar(model.imports()),
                new WaitBar("backup-text", "stop-backup", backups.underWay()),
                new WaitBar("restore-text", "stop-restore", backups.restore().underWay()),
                new WaitBar("work-text", "work-stop", underWay),
                status);
        bottom.disableProperty().bind(frame.disabledProperty());
        frame.setLeft(navigation);
        this.notice = new NoticeBar(model.notices());
        StackPane pageAndSheet = new StackPane(frame, sheets.node());
        VBox.setVgrow(pageAndSheet, Priority.ALWAYS);
        this.scene = new Scene(new VBox(pageAndSheet, notice, bottom));
        scene.getStylesheets().add(resource("desk.bss"));
        this.keys = new WindowKeys(scene, sheets);
        addKeys(opens);
        HeldKey.workIn(scene);
        KeyRing.workIn(scene);
        new UndoKeys(model.notices(), sheets::isFormOpen).workIn(scene);
        drop.workIn(scene);
        stage.setTitle(TEXTS.get("app"));
        model.settings().darkProperty().addListener((property, before, dark) -> showLook());
        model.settings().currentProperty().addListener((property, before, now) -> showTextSize());
        // Once all that follows the size has been told.
        model.settings()
                .textScale()
                .addListener((property, before, now) -> Platform.runLater(() -> InSight.bringFocus(scene)));
        scene.widthProperty().addListener((property, before, now) -> tellRoom());
        showTextSize();
    }

    /** Shows the window and begins to ask for numbers; ends that when the window is hidden. */
    void show() {
        showLook();
        Timeline beat = new Timeline(new KeyFrame(BEAT, event -> {
            if (!stage.isIconified()) {
                model.beat();
                current.beat();
                place.remember();
                model.saveMemory();
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
                place.remember();
                FirstPage.remember(model.links().listing(), model.memory());
                model.saveMemory();
            }
        });
        stage.focusedProperty().addListener((property, before, focused) -> {
            if (focused) {
                model.settings().followSystem();
            }
        });
        showPage(rememberedPage());
        place.show(scene);
        if (current instanceof LinksPage) {
            current.beginNew();
        }
    }

    Scene scene() {
        return scene;
    }

    Drop drop() {
        return drop;
    }

    private int rememberedPage() {
        String number = model.memory().get(PAGE, "0");
        return number.matches("\\d") ? Math.min(Integer.parseInt(number), pages.size() - 1) : 0;
    }

    private void showPage(int number) {
        current.leave();
        current = pages.get(number).get();
        model.memory().put(PAGE, String.valueOf(number));
        navigation.select(number);
        centre.getChildren().setAll(current.node());
        current.refresh();
        current.beginSearch();
    }

    /** Puts the cursor where an address is pasted, unless a sheet is open. */
    void beginLink() {
        if (!sheets.isOpen()) {
            showPage(0);
            links.get().beginNew();
        }
    }

    /** Makes links of the lines on the page that shows them. */
    void add(List<String> lines) {
        beginLink();
        model.links().newLink().add(lines);
    }

    /** Addresses dragged here wait in the bar for Enter. */
    private void dropped(String addresses) {
        model.links().newLink().put(addresses);
        newLink();
    }

    private void newLink() {
        showPage(0);
        links.get().beginNew();
    }

    private void showLink(String slug, boolean deleted) {
        if (deleted) {
            model.links().tellDeleted(slug);
        } else {
            showPage(0);
            model.links().reveal(slug);
        }
    }

    private void showLook() {
        Theme theme = Theme.of(model.settings().darkProperty().get());
        theme.apply();
        navigation.showTheme(theme);
    }

    private void showTextSize() {
        TextSize.give(scene.getRoot(), model.settings().textScale().get());
        tellRoom();
    }

    private void tellRoom() {
        TextSize.tellRoom(scene.getRoot(), model.settings().textScale().get(), scene.getWidth());
    }

    private void addKeys(OpenChoice opens) {
        for (int i = 0; i < pages.size(); i++) {
            int number = i;
            keys.add("Shortcut+" + (number + 1), navigation.name(number), () -> showPage(number));
        }
        keys.add("Shortcut+COMMA", TEXTS.get("page-settings"), () -> showPage(pages.size() - 1));
        keys.add("Shortcut+Shift+O", TEXTS.get("key-import"), () -> ImportBar.choose(model.imports(), opens));
        keys.add("Shortcut+N", TEXTS.get("key-new"), () -> current.beginNew());
        keys.add("Shortcut+Shift+N", TEXTS.get("key-new-details"), () -> links.get()
                .createWithDetails());
        keys.add("Shortcut+F", TEXTS.get("key-search"), () -> current.beginSearch());
        keys.add("F5", TEXTS.get("key-refresh"), () -> current.refresh());
        keys.addOverSheets("Shortcut+Z", TEXTS.get("key-undo"), model.notices()::undoLast);
        keys.addOverSheets("Shortcut+Shift+Z", TEXTS.get("key-redo"), model.notices()::redoLast);
        keys.addOverSheets("Shortcut+Y", TEXTS.get("key-redo"), model.notices()::redoLast);
        keys.addOverSheets("F6", TEXTS.get("key-notice"), notice::focus);
        keys.add("Shortcut+E", TEXTS.get("key-export"), () -> reports.get().export());
        keys.add("Shortcut+T", TEXTS.get("theme"), model.settings()::turnLook);
        keys.add("F1", TEXTS.get("keys"), this::showKeys);
        keys.name("Shortcut+Q", TEXTS.get("key-quit"));
        keys.name("Shortcut+A", TEXTS.get("key-select-all"));
        keys.name("Shift+F10", TEXTS.get("key-menu"));
    }

    private void showKeys() {
        if (keysPanel.isOpen()) {
            keysPanel.close();
            return;
        }
        List<KeysPanel.Group> groups = new ArrayList<>();
        groups.add(new KeysPanel.Group(TEXTS.get("keys-everywhere"), keys.all()));
        for (int page = 0; page < pages.size(); page++) {
            groups.add(new KeysPanel.Group(
                    navigation.name(page), pages.get(page).get().shortcuts()));
        }
        keysPanel.open(groups);
    }

    private void copyKey(String key) {
        copy(key);
        model.notices().tell(TEXTS.get("copied-key"));
    }

    /** What the clipboard held before is no longer offered. */
    private void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        model.links().newLink().clipboard().look(text);
    }

    private static String resource(String name) {
        return Objects.requireNonNull(DeskWindow.class.getResource(RESOURCES + name), name)
                .toExternalForm();
    }
}
