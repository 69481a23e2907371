package app.fingerpost.qr;

import app.fingerpost.qr.QrCode.Correction;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a QR code is drawn.
 *
 * @param size of the picture, its width and its height, in pixels
 * @param margin the quiet zone around the code, in modules
 * @param dark colour of the code, as 0xRRGGBB
 * @param light colour behind it, as 0xRRGGBB
 * @param logo laid over the middle, null for none; the correction is {@link Correction#HIGH} then, whatever is asked for
 */
public record QrLook(
        int size,
        int margin,
        int dark,
        int light,
        Correction correction,
        @Nullable Raster logo) {
    public static final int LEAST_SIZE = 64;
    public static final int MOST_SIZE = 4096;
    public static final int MOST_MARGIN = 20;
    /** What ISO/IEC 18004 asks for. */
    public static final int GOOD_MARGIN = 4;
    /** Black on white, as readers like it best. */
    public static final QrLook USUAL = new QrLook(512, GOOD_MARGIN, 0x000000, 0xFFFFFF, Correction.MEDIUM, null);

    /** Of the two luminances, as WCAG reckons it; below this, cameras in poor light begin to fail. */
    private static final double GOOD_CONTRAST = 4;

    /** @throws IllegalArgumentException if the size or the margin is out of bounds */
    public QrLook {
        if (size < LEAST_SIZE || size > MOST_SIZE) {
            throw new IllegalArgumentException("a picture of " + size + " pixels");
        }
        if (margin < 0 || margin > MOST_MARGIN) {
            throw new IllegalArgumentException("a margin of " + margin + " modules");
        }
        if (logo != null) {
            correction = Correction.HIGH;
        }
    }

    /** Why a code that looks like this may not be read by every camera. */
    public enum Doubt {
        ONE_COLOUR,
        LITTLE_CONTRAST,
        LIGHT_ON_DARK,
        NARROW_MARGIN,
        FINE
    }

    /** The same as a picture of another size. */
    QrLook sized(int size) {
        return new QrLook(size, margin, dark, light, correction, logo);
    }

    /** Those that hold for any text; at most one of them is about the colours. */
    Set<Doubt> doubts() {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        double ofDark = luminance(dark);
        double ofLight = luminance(light);
        if (dark == light) {
            doubts.add(Doubt.ONE_COLOUR);
        } else if ((Math.max(ofDark, ofLight) + 0.05) / (Math.min(ofDark, ofLight) + 0.05) < GOOD_CONTRAST) {
            doubts.add(Doubt.LITTLE_CONTRAST);
        } else if (ofDark > ofLight) {
            doubts.add(Doubt.LIGHT_ON_DARK);
        }
        if (margin < GOOD_MARGIN) {
            doubts.add(Doubt.NARROW_MARGIN);
        }
        return doubts;
    }

    /** Relative luminance after WCAG 2.1: 0 for black, 1 for white. */
    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xFF)
                + 0.7152 * linear(colour >> 8 & 0xFF)
                + 0.0722 * linear(colour & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
