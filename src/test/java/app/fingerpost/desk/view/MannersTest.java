package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Slug;
import atlantafx.base.controls.ToggleSwitch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;

/** What everyone needs who does not see well, or uses no mouse. */
class MannersTest {
    @AutoClose
    private WindowRobot window;

    private WindowTour tour;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
        window.link("on", "https://example.org/on");
        window.link("off", "https://example.org/off");
        window.follow(window.shortUrl("on"));
        window.app().links().update(new Slug("off"), draft -> draft.withEnabled(false));
        window.app().users().create("zoe");
        window.app().users().turn(List.of("zoe"), false);
        tour = new WindowTour(window);
    }

    @Test
    void whateverTakesTheKeyboardHasARoleAndANameForScreenReaders() {
        List<String> nameless = new ArrayList<>();
        tour.everywhere(where -> nameless.addAll(nameless(where)));
        assertThat(nameless).isEmpty();
    }

    @Test
    void everyTextAndPictureCanBeReadInBothThemes() {
        List<String> pale = new ArrayList<>();
        for (String theme : List.of("light", "dark")) {
            tour.everywhere(where -> pale.addAll(pale(theme + " " + where)));
            window.clickOn("#theme");
        }
        assertThat(pale).isEmpty();
    }

    @Test
    void whereTheKeyboardIsCanBeSeen() {
        List<String> unseen = new ArrayList<>();
        for (String page : WindowTour.PAGES) {
            tour.show(page);
            Set<Node> been = new HashSet<>();
            window.push(KeyCode.TAB);
            for (Node at = focused(); been.add(at); at = focused()) {
                Node here = at;
                List<Object> with = look(here);
                window.push(KeyCode.TAB);
                if (focused() != here && look(here).equals(with) && !(here instanceof TextInputControl)) {
                    unseen.add(page + ": " + here);
                }
            }
            assertThat(been).as("reached by Tab on " + page).hasSizeGreaterThan(7);
        }
        assertThat(unseen).isEmpty();
    }

    @Test
    void spanOfThePanelThatHasTheKeyboardIsSeen() {
        tour.show("#page-links");
        window.select("on");
        window.await("the panel is there", () -> tour.isThere("#panel-last-day"));
        for (int i = 0; i < 30 && !isIn(window.lookup(".spans").query(), focused()); i++) {
            window.push(KeyCode.TAB);
        }
        Node chosen = focused();
        assertThat(chosen.getParent().getStyleClass()).contains("spans");
        Node other = window.lookup("#panel-last-day").query();
        for (Node here : List.of(chosen, other)) {
            window.interact(here::requestFocus);
            List<Object> with = look(here);
            window.push(KeyCode.TAB);
            assertThat(look(here)).isNotEqualTo(with);
        }
        assertThat(chosen).isNotEqualTo(other);
    }

    @Test
    void whatAKeyGivesTheKeyboardToIsRingedAndWhatTheMouseGivesItToIsNot() {
        tour.show("#page-links");
        window.select("on");
        window.push(KeyCode.DELETE);
        window.await("a notice tells of it", () -> tour.isThere("#notice"));
        window.push(KeyCode.F6);
        window.await("it has a ring", () -> isEdged("#notice"));
        window.push(KeyCode.ESCAPE);
        window.await("the table has one", () -> window.links().isFocused() && isEdged("#links"));

        window.clickOn("#search-links");
        window.clickOn(slugCell("off"));
        window.await("the table has none", () -> window.links().isFocused() && !isEdged("#links"));
    }

    private Node slugCell(String slug) {
        return window.lookup("#links .slug-cell").queryAllAs(TableCell.class).stream()
                .filter(cell -> slug.equals(cell.getText()))
                .findFirst()
                .orElseThrow();
    }

    private boolean isEdged(String node) {
        Color accent = (Color) window.lookup("#make-link")
                .queryAs(Region.class)
                .getBackground()
                .getFills()
                .get(0)
                .getFill();
        return Contrast.mark(window.lookup(node).queryAs(Region.class)).equals(accent);
    }

    @Test
    void keyboardStaysInTheSheetThatIsOpen() {
        tour.show("#page-links");
        window.select("on");
        window.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        window.await("the form is open", () -> tour.isThere("#edit-slug"));
        window.interact(() -> window.lookup("#edit-slug").query().requestFocus());
        Node sheet = window.lookup(".desk-sheet").query();
        Set<Node> been = new HashSet<>();
        for (Node at = focused(); been.add(at); at = focused()) {
            Node here = at;
            window.interact(
                    () -> assertThat(isIn(sheet, here)).as(here.toString()).isTrue());
            window.push(KeyCode.TAB);
        }
        assertThat(been).hasSizeGreaterThan(5);
        window.push(KeyCode.ESCAPE);
        window.await("the table has the keyboard again", () -> window.links().isFocused());
    }

    private Node focused() {
        return root().getScene().getFocusOwner();
    }

    private static boolean isIn(Node whole, Node part) {
        return part == whole || part.getParent() != null && isIn(whole, part.getParent());
    }

    /** What one sees of a node, but for its texts. */
    private List<Object> look(Node node) {
        List<Object> look = new ArrayList<>();
        window.interact(() -> {
            node.applyCss();
            for (Node part : SceneWalk.visible(node, closed -> false)) {
                look.add(String.valueOf(part.getEffect()));
                if (part instanceof Region region) {
                    look.add(Optional.ofNullable(region.getBackground()));
                    look.add(Optional.ofNullable(region.getBorder()));
                }
            }
        });
        return look;
    }

    @Test
    void allKeysAreListedPageByPage() {
        window.push(KeyCode.F1);
        window.await(
                "the keys are shown", () -> window.lookup("#keys").tryQuery().isPresent());

        Set<String> listed = new HashSet<>();
        window.interact(() -> {
            for (Node node : SceneWalk.visible(window.lookup("#keys").query(), closed -> false)) {
                if (node instanceof Label label) {
                    listed.add(label.getText());
                }
            }
        });
        assertThat(listed)
                .contains("Everywhere", "Links", "Users")
                .contains("Ctrl+Shift+N", "Copy short address", "Ctrl+D", "Switch off", "Space", "F1");
    }

    private List<String> nameless(String where) {
        List<String> found = new ArrayList<>();
        List<Node> nodes = SceneWalk.visible(root(), node -> node.isDisabled() || isWhole(node));
        Set<Node> labelled = new HashSet<>();
        for (Node node : nodes) {
            if (node instanceof Label label && label.getLabelFor() != null) {
                labelled.add(label.getLabelFor());
            }
        }
        for (Node node : nodes) {
            if (node.isFocusTraversable() && !node.isDisabled() && !isNamed(node, labelled)) {
                found.add(where + ": " + node);
            }
        }
        return found;
    }

    /** Parts of it are its own affair. */
    private static boolean isWhole(Node node) {
        return node instanceof ComboBoxBase || node instanceof TextInputControl || node instanceof ButtonBase;
    }

    private static boolean isNamed(Node node, Set<Node> labelled) {
        AccessibleRole role = node.getAccessibleRole();
        if (role == AccessibleRole.NODE || role == AccessibleRole.PARENT) {
            return false;
        }
        String text = node instanceof Labeled labeled ? labeled.getText() : null;
        String spoken = node.getAccessibleText();
        boolean named = !isBlank(text) || !isBlank(spoken) || labelled.contains(node);
        if (node instanceof TextInputControl) {
            // A text of its own would be read instead of what stands in the field.
            return isBlank(spoken) && (labelled.contains(node) || !isBlank(node.getAccessibleRoleDescription()));
        }
        return named;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Texts, switches, and parts of charts, below WCAG AA's contrast; what is switched off needs none. */
    private List<String> pale(String where) {
        List<String> found = new ArrayList<>();
        for (Node node : SceneWalk.visible(root(), Node::isDisabled)) {
            if (isBar(node) && node instanceof Region bar) {
                double ratio = Contrast.ratio(Contrast.mark(bar), Contrast.ground(bar));
                if (ratio < 3) {
                    found.add("%s: %s has %.2f".formatted(where, bar, ratio));
                }
            }
            if (node instanceof Region area
                    && area.getParent() instanceof ToggleSwitch
                    && area.getStyleClass().contains("thumb-area")) {
                double ratio = Contrast.ratio(Contrast.edge(area), Contrast.ground(area));
                if (ratio < 3) {
                    found.add("%s: %s of a switch has %.2f".formatted(where, area, ratio));
                }
            }
            if (node instanceof Text text
                    && !text.isDisabled()
                    && !text.getText().isBlank()
                    && text.getFill() instanceof Color fill) {
                double needed = node instanceof FontIcon || Contrast.isLarge(text) ? 3 : 4.5;
                double ratio = Contrast.ratio(fill, Contrast.ground(text));
                if (ratio < needed) {
                    found.add("%s: \"%s\" %s in %s has %.2f"
                            .formatted(where, text.getText(), fill, text.getParent(), ratio));
                }
            }
        }
        return found;
    }

    private static boolean isBar(Node node) {
        return node.getStyleClass().contains("chart-bar")
                || node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("warm"));
    }

    private Node root() {
        return window.lookup("#page-links").query().getScene().getRoot();
    }
}
