package app.fingerpost.qr;

import app.fingerpost.qr.QrLook.Doubt;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/** A QR code as it is printed or shown: with its margin, its colours, and perhaps a logo. Any thread may draw it. */
public final class QrPicture {
    /** Side of the place for the logo over that of the code: a fifteenth of the area, where a third may be damaged. */
    private static final double LOGO_SHARE = 0.26;
    /** In pixels; many cameras cannot tell single ones apart. */
    private static final int GOOD_MODULE = 2;

    private final QrCode code;
    private final QrLook look;
    /** Side of the light place for the logo in whole modules, 0 for none. */
    private final int place;

    private QrPicture(QrCode code, QrLook look) {
        this.code = code;
        this.look = look;
        this.place = look.logo() == null ? 0 : place(code.size());
    }

    /** @throws IllegalArgumentException if the text is too long, as {@link QrCode#of} */
    public static QrPicture of(String text, QrLook look) {
        return new QrPicture(QrCode.of(text, look.correction()), look);
    }

    public String text() {
        return code.text();
    }

    /** The same code as a picture of another size. */
    public QrPicture sized(int size) {
        return new QrPicture(code, look.sized(size));
    }

    /** Why not every camera may read it. */
    public Set<Doubt> doubts() {
        Set<Doubt> doubts = look.doubts();
        if (size() < goodSize()) {
            doubts.add(Doubt.FINE);
        }
        return doubts;
    }

    /** From this size on no module is as fine as a single pixel. */
    public int goodSize() {
        return GOOD_MODULE * modules();
    }

    /**
     * As pixels, whole ones for each module so that no edge is blurred; what is left over of the size widens the margin. A
     * code that has more modules than the size has pixels gets one pixel for each.
     */
    public Raster raster() {
        int size = size();
        int scale = size / modules();
        int begin = (size - code.size() * scale) / 2;
        int[] pixels = new int[size * size];
        Arrays.fill(pixels, 0xFF000000 | look.light());
        for (int y = 0; y < code.size() * scale; y++) {
            for (int x = 0; x < code.size() * scale; x++) {
                if (isDark(x / scale, y / scale)) {
                    pixels[(begin + y) * size + begin + x] = 0xFF000000 | look.dark();
                }
            }
        }
        Raster picture = new Raster(size, size, pixels);
        Raster logo = look.logo();
        if (logo != null) {
            int room = (place - 1) * scale;
            int wide = Math.max(1, room * logo.width() / Math.max(logo.width(), logo.height()));
            int high = Math.max(1, room * logo.height() / Math.max(logo.width(), logo.height()));
            picture.draw(logo, (size - wide) / 2, (size - high) / 2, wide, high);
        }
        return picture;
    }

    /** As an SVG file: the same picture, sharp at any size. */
    public String svg() {
        int side = modules();
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%1$d\" viewBox=\"0 0 %2$d %2$d\">\n",
                size(),
                side));
        svg.append(String.format(
                Locale.ROOT, "<rect width=\"%1$d\" height=\"%1$d\" fill=\"%2$s\"/>\n", side, colour(look.light())));
        svg.append("<path fill=\"").append(colour(look.dark())).append("\" shape-rendering=\"crispEdges\" d=\"");
        for (int y = 0; y < code.size(); y++) {
            int x = 0;
            while (x < code.size()) {
                int end = x;
                while (end < code.size() && isDark(end, y)) {
                    end++;
                }
                if (end > x) {
                    int run = end - x;
                    svg.append(String.format(
                            Locale.ROOT, "M%d %dh%dv1h-%dz", look.margin() + x, look.margin() + y, run, run));
                }
                x = end + 1;
            }
        }
        svg.append("\"/>\n");
        Raster logo = look.logo();
        if (logo != null) {
            double at = (side - (place - 1)) / 2.0;
            svg.append(String.format(
                    Locale.ROOT,
                    "<image x=\"%1$.1f\" y=\"%1$.1f\" width=\"%2$d\" height=\"%2$d\" href=\"data:image/png;base64,%3$s\"/>\n",
                    at,
                    place - 1,
                    Base64.getEncoder().encodeToString(logo.png())));
        }
        return svg.append("</svg>\n").toString();
    }

    /** Of its side, with the margin. */
    private int modules() {
        return code.size() + 2 * look.margin();
    }

    /** What is asked for, or a pixel for each module if that is more. */
    private int size() {
        return Math.max(look.size(), modules());
    }

    private boolean isDark(int x, int y) {
        int before = (code.size() - place) / 2;
        boolean inPlace = x >= before && x < before + place && y >= before && y < before + place;
        return !inPlace && code.isDark(x, y);
    }

    /** Odd as the code's size is, so that its edges are those of modules. */
    private static int place(int size) {
        int side = (int) (size * LOGO_SHARE);
        return side % 2 == 0 ? side - 1 : side;
    }

    private static String colour(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
