package app.fingerpost.qr;

/** A picture of pixels, each 0xAARRGGBB, row by row. Must not be changed once it is passed on. */
public final class Raster {
    private final int width;
    private final int height;
    private final int[] pixels;

    /** @throws IllegalArgumentException if there are not as many pixels as there is room for, or none */
    public Raster(int width, int height, int[] pixels) {
        if (width < 1 || height < 1 || pixels.length != width * height) {
            throw new IllegalArgumentException(width + " x " + height + " with " + pixels.length + " pixels");
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The array itself. */
    public int[] pixels() {
        return pixels;
    }

    /** As a PNG file. */
    public byte[] png() {
        return Png.of(this);
    }

    /** Draws another picture over this one, stretched to the place given, which must lie inside. */
    void draw(Raster other, int left, int top, int wide, int high) {
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                int at = (top + y) * width + left + x;
                pixels[at] = over(other.area(x, y, wide, high), pixels[at]);
            }
        }
    }

    /** The mean of what lies under one of {@code wide} times {@code high} places; colours weigh as much as they cover. */
    private int area(int x, int y, int wide, int high) {
        int fromX = x * width / wide;
        int fromY = y * height / high;
        int untilX = Math.max(fromX + 1, (x + 1) * width / wide);
        int untilY = Math.max(fromY + 1, (y + 1) * height / high);
        long alpha = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int line = fromY; line < untilY; line++) {
            for (int column = fromX; column < untilX; column++) {
                int pixel = pixels[line * width + column];
                long weight = pixel >>> 24;
                alpha += weight;
                red += weight * (pixel >> 16 & 0xFF);
                green += weight * (pixel >> 8 & 0xFF);
                blue += weight * (pixel & 0xFF);
            }
        }
        if (alpha == 0) {
            return 0;
        }
        long count = (long) (untilX - fromX) * (untilY - fromY);
        return (int) (alpha / count << 24 | red / alpha << 16 | green / alpha << 8 | blue / alpha);
    }

    /** {@code ground} covers all. */
    private static int over(int pixel, int ground) {
        int alpha = pixel >>> 24;
        int red = mixed(pixel >> 16 & 0xFF, ground >> 16 & 0xFF, alpha);
        int green = mixed(pixel >> 8 & 0xFF, ground >> 8 & 0xFF, alpha);
        int blue = mixed(pixel & 0xFF, ground & 0xFF, alpha);
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }

    private static int mixed(int above, int below, int alpha) {
        return (above * alpha + below * (255 - alpha) + 127) / 255;
    }
}
