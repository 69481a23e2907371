package app.fingerpost.qr;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A text as a QR code: a square of dark and light modules, without the quiet zone around it. */
public final class QrCode {
    private final String text;
    private final ByteMatrix modules;

    private QrCode(String text, ByteMatrix modules) {
        this.text = text;
        this.modules = modules;
    }

    /** @throws IllegalArgumentException if the text is longer than such a code holds, at least 1,273 bytes */
    public static QrCode of(String text, Correction correction) {
        try {
            return new QrCode(text, Encoder.encode(text, level(correction)).getMatrix());
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

    private static ErrorCorrectionLevel level(Correction correction) {
        return switch (correction) {
            case LOW -> ErrorCorrectionLevel.L;
            case MEDIUM -> ErrorCorrectionLevel.M;
            case QUARTILE -> ErrorCorrectionLevel.Q;
            case HIGH -> ErrorCorrectionLevel.H;
        };
    }

    /** How much of a code may be damaged, or hidden, and it is still read. */
    public enum Correction {
        LOW(7),
        MEDIUM(15),
        QUARTILE(25),
        HIGH(30);

        private final int percent;

        Correction(int percent) {
            this.percent = percent;
        }

        /** Of the picture, about. */
        public int percent() {
            return percent;
        }
    }
}
