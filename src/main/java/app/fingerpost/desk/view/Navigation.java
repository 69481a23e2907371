package app.fingerpost.desk.view;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The way from page to page, at the left. */
final class Navigation extends VBox {
    private final ToggleGroup group = new ToggleGroup();
    private final List<ToggleButton> pages = new ArrayList<>();
    private final FontIcon otherTheme = new FontIcon();
    private final IntConsumer onPage;

    /** {@code onPage} gets the number of the page to show, from 0. */
    Navigation(IntConsumer onPage, Runnable onTheme, Runnable onHelp) {
        this.onPage = onPage;
        Label name = new Label("Fingerpost", new Logo());
        name.getStyleClass().add("app-name");
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        Button theme = small(otherTheme, "Light or dark (Ctrl+T)", onTheme);
        theme.setId("theme");
        HBox tools = new HBox(theme, small(new FontIcon(Feather.HELP_CIRCLE), "Keyboard shortcuts (F1)", onHelp));
        getStyleClass().add("navigation");
        getChildren()
                .addAll(
                        name,
                        page("Links", Feather.LINK),
                        page("Users", Feather.USERS),
                        page("Reports", Feather.BAR_CHART_2),
                        page("Settings", Feather.SETTINGS),
                        gap,
                        tools);
    }

    void select(int page) {
        group.selectToggle(pages.get(page));
    }

    void showTheme(Theme theme) {
        otherTheme.setIconCode(theme == Theme.LIGHT ? Feather.MOON : Feather.SUN);
    }

    private ToggleButton page(String name, Ikon icon) {
        int number = pages.size();
        ToggleButton button = new ToggleButton(name, new FontIcon(icon));
        button.setId("page-" + name.toLowerCase(Locale.ROOT));
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setTooltip(new Tooltip("Ctrl+" + (number + 1)));
        button.setOnAction(event -> {
            button.setSelected(true);
            onPage.accept(number);
        });
        pages.add(button);
        return button;
    }

    private static Button small(FontIcon icon, String tip, Runnable work) {
        Button button = new Button(null, icon);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        button.setOnAction(event -> work.run());
        return button;
    }
}
