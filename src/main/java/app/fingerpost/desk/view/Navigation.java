package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.Wording;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The way from page to page, at the left. */
final class Navigation extends VBox {
    private static final Texts TEXTS = new Texts("frame");

    private final ToggleGroup group = new ToggleGroup();
    private final List<ToggleButton> pages = new ArrayList<>();
    private final FontIcon otherTheme = new FontIcon();
    private final IntConsumer onPage;

    /** {@code onPage} gets the number of the page to show, from 0. */
    Navigation(IntConsumer onPage, Runnable onTheme, Runnable onHelp) {
        this.onPage = onPage;
        Label name = new Label(TEXTS.get("app"), new Logo());
        name.getStyleClass().add("app-name");
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        Button theme = small(otherTheme, TEXTS.get("theme"), "Shortcut+T", onTheme);
        theme.setId("theme");
        FlowPane tools = new FlowPane(theme, small(new FontIcon(Feather.HELP_CIRCLE), TEXTS.get("keys"), "F1", onHelp));
        // No wider than the pages' names or icons are.
        tools.setPrefWrapLength(0);
        getStyleClass().add("navigation");
        getChildren()
                .addAll(
                        name,
                        page("links", TEXTS.get("page-links"), Feather.LINK),
                        page("users", TEXTS.get("page-users"), Feather.USERS),
                        page("activity", TEXTS.get("page-activity"), Feather.ACTIVITY),
                        page("reports", TEXTS.get("page-reports"), Feather.BAR_CHART_2),
                        page("settings", TEXTS.get("page-settings"), Feather.SETTINGS),
                        gap,
                        tools);
        addEventFilter(KeyEvent.KEY_PRESSED, this::step);
    }

    /** The arrow keys show the page they go to, as in any list; JavaFX's own would only mark it. */
    private void step(KeyEvent event) {
        int from = event.getTarget() instanceof ToggleButton page ? pages.indexOf(page) : -1;
        int step =
                switch (event.getCode()) {
                    case UP, LEFT -> -1;
                    case DOWN, RIGHT -> 1;
                    default -> 0;
                };
        if (from >= 0 && step != 0) {
            int to = Math.max(0, Math.min(pages.size() - 1, from + step));
            if (to != from) {
                onPage.accept(to);
                pages.get(to).requestFocus();
            }
            event.consume();
        }
    }

    void select(int page) {
        group.selectToggle(pages.get(page));
    }

    String name(int page) {
        return pages.get(page).getText();
    }

    void showTheme(Theme theme) {
        otherTheme.setIconCode(theme == Theme.LIGHT ? Feather.MOON : Feather.SUN);
    }

    private ToggleButton page(String id, String name, Ikon icon) {
        int number = pages.size();
        ToggleButton button = new ToggleButton(name, new FontIcon(icon));
        button.setId("page-" + id);
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        Tip.give(
                button,
                Wording.withKey(name, Action.key("Shortcut+" + (number + 1)).getDisplayText()));
        button.setOnAction(event -> {
            button.setSelected(true);
            onPage.accept(number);
        });
        pages.add(button);
        return button;
    }

    private static Button small(FontIcon icon, String text, String key, Runnable work) {
        Button button = new Button(null, icon);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        Tip.give(button, Wording.withKey(text, Action.key(key).getDisplayText()));
        button.setAccessibleText(text);
        button.setOnAction(event -> work.run());
        return button;
    }
}
