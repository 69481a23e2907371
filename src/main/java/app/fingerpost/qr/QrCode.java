package app.fingerpost.qr;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A text as a QR code: a square of dark and light modules, without the quiet zone around it. */
public final class QrCode {
    /** Width of the light border that readers need, in modules. */
    public static final int QUIET_ZONE = 4;

    private final String text;
    private final ByteMatrix modules;

    private QrCode(String text, ByteMatrix modules) {
        this.text = text;
        this.modules = modules;
    }

    /**
     * Medium error correction: a seventh of the picture may be damaged.
     *
     * @throws IllegalArgumentException if the text is longer than any QR code holds, about 2,300 bytes
     */
    public static QrCode of(String text) {
        try {
            return new QrCode(text, Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
        }
    }

    public String text() {
        return text;
    }

    /** Modules in each row and column. */
    public int size() {
        return modules.getWidth();
    }

    public boolean isDark(int x, int y) {
        return modules.get(x, y) == 1;
    }

    /**
     * The code with its quiet zone as a PNG file.
     *
     * @param scale pixels for each module, at least 1
     */
    public byte[] png(int scale) {
        int width = (size() + 2 * QUIET_ZONE) * scale;
        return Png.blackAndWhite(width, width, (x, y) -> isDarkAt(x / scale - QUIET_ZONE, y / scale - QUIET_ZONE));
    }

    private boolean isDarkAt(int x, int y) {
        return x >= 0 && y >= 0 && x < size() && y < size() && isDark(x, y);
    }
}
