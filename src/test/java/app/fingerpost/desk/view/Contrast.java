package app.fingerpost.desk.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** Contrast as WCAG 2 defines it, of what the stylesheets really gave. */
final class Contrast {
    private Contrast() {}

    static double ratio(Color text, Color ground) {
        double one = luminance(over(text, ground));
        double other = luminance(ground);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** From 24 pixels, or 18.66 in bold. */
    static boolean isLarge(Text text) {
        double size = text.getFont().getSize();
        return size >= 24 || size >= 18.66 && text.getFont().getStyle().contains("Bold");
    }

    /** The colour behind a node: that of its ancestors, one over the other. */
    static Color ground(Node node) {
        Node parent = node.getParent();
        if (parent == null) {
            return Color.WHITE;
        }
        Color below = ground(parent);
        return parent instanceof Region region ? over(top(region), below) : below;
    }

    /** The colour of a region itself, as opaque as the region is. */
    static Color top(Region region) {
        if (region.getBackground() != null) {
            List<BackgroundFill> fills = region.getBackground().getFills();
            if (!fills.isEmpty() && fills.get(fills.size() - 1).getFill() instanceof Color top) {
                return Color.color(top.getRed(), top.getGreen(), top.getBlue(), top.getOpacity() * region.getOpacity());
            }
        }
        return Color.TRANSPARENT;
    }

    /** The lowest colour of a region, of which those above leave a line. */
    static Color edge(Region region) {
        return region.getBackground() != null
                        && region.getBackground().getFills().get(0).getFill() instanceof Color edge
                ? edge
                : Color.TRANSPARENT;
    }

    /** What sets a region apart: the colour of its edge, or of itself where it has none. */
    static Color mark(Region region) {
        boolean edged =
                region.getBorder() != null && !region.getBorder().getStrokes().isEmpty();
        return edged && region.getBorder().getStrokes().get(0).getTopStroke() instanceof Color edge
                ? Color.color(edge.getRed(), edge.getGreen(), edge.getBlue(), edge.getOpacity() * region.getOpacity())
                : top(region);
    }

    private static Color over(Color top, Color below) {
        return below.interpolate(Color.color(top.getRed(), top.getGreen(), top.getBlue()), top.getOpacity());
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
