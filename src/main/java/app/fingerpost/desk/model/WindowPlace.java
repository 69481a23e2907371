package app.fingerpost.desk.model;

import app.fingerpost.settings.Memory;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * Where the window was, in the screens' pixels.
 *
 * @param bounds of the window while it is not maximised; null if it was never there, so that the system chooses a place
 */
public record WindowPlace(@Nullable Rectangle2D bounds, boolean maximized) {
    private static final String BOUNDS = "window-bounds";
    private static final String MAXIMIZED = "window-maximized";

    /** So much of the window has to be on a screen for a person to take hold of it. */
    private static final double LEAST = 160;

    public static WindowPlace in(Memory memory) {
        return new WindowPlace(
                bounds(memory.get(BOUNDS, "")), memory.get(MAXIMIZED, "").equals("true"));
    }

    public void keep(Memory memory) {
        if (bounds != null) {
            memory.put(
                    BOUNDS,
                    Math.round(bounds.getMinX()) + " " + Math.round(bounds.getMinY()) + " "
                            + Math.round(bounds.getWidth()) + " " + Math.round(bounds.getHeight()));
        }
        memory.put(MAXIMIZED, String.valueOf(maximized));
    }

    /**
     * The place as it is possible today: no larger than the screen it is on, and on a screen altogether if the one it was
     * on is gone. {@code screens} are the parts of the screens that windows may use, the first one first; at least one.
     */
    public WindowPlace on(List<Rectangle2D> screens) {
        if (bounds == null) {
            return this;
        }
        Rectangle2D best = screens.stream()
                .max(Comparator.comparingDouble(screen -> shared(screen, bounds)))
                .orElseThrow();
        double width = Math.min(bounds.getWidth(), best.getWidth());
        double height = Math.min(bounds.getHeight(), best.getHeight());
        boolean reachable = isReachable(best, bounds);
        double x = reachable ? bounds.getMinX() : within(bounds.getMinX(), best.getMinX(), best.getMaxX() - width);
        double y = reachable ? bounds.getMinY() : within(bounds.getMinY(), best.getMinY(), best.getMaxY() - height);
        return new WindowPlace(new Rectangle2D(x, y, width, height), maximized);
    }

    /** The title bar is at the top, and enough of it on the screen. */
    private static boolean isReachable(Rectangle2D screen, Rectangle2D window) {
        double across = Math.min(screen.getMaxX(), window.getMaxX()) - Math.max(screen.getMinX(), window.getMinX());
        return across >= Math.min(LEAST, window.getWidth())
                && window.getMinY() >= screen.getMinY()
                && window.getMinY() <= screen.getMaxY() - LEAST;
    }

    private static double shared(Rectangle2D one, Rectangle2D other) {
        double width = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double height = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return width > 0 && height > 0 ? width * height : 0;
    }

    private static double within(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }

    private static @Nullable Rectangle2D bounds(String text) {
        String[] parts = text.split(" ");
        if (parts.length != 4) {
            return null;
        }
        try {
            double[] numbers = new double[4];
            for (int i = 0; i < 4; i++) {
                numbers[i] = Integer.parseInt(parts[i]);
            }
            return numbers[2] > 0 && numbers[3] > 0
                    ? new Rectangle2D(numbers[0], numbers[1], numbers[2], numbers[3])
                    : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
