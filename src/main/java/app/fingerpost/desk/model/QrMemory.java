package app.fingerpost.desk.model;

import app.fingerpost.qr.QrCode.Correction;
import app.fingerpost.qr.QrLook;
import app.fingerpost.settings.Memory;
import java.util.Arrays;
import java.util.Locale;

/** How the person last wanted QR codes, from one start of the window to the next. What makes no sense is forgotten. */
final class QrMemory {
    private static final String SIZE = "qr.size";
    private static final String MARGIN = "qr.margin";
    private static final String DARK = "qr.dark";
    private static final String LIGHT = "qr.light";
    private static final String CORRECTION = "qr.correction";
    private static final String LOGO = "qr.logo";
    private static final int COLOURS = 0x1000000;

    private final Memory memory;

    QrMemory(Memory memory) {
        this.memory = memory;
    }

    /** Without the logo, which is a file. */
    QrLook look() {
        QrLook usual = QrLook.USUAL;
        String correction = memory.get(CORRECTION, "");
        return new QrLook(
                number(SIZE, 10, QrLook.LEAST_SIZE, QrLook.MOST_SIZE, usual.size()),
                number(MARGIN, 10, 0, QrLook.MOST_MARGIN, usual.margin()),
                number(DARK, 16, 0, COLOURS - 1, usual.dark()),
                number(LIGHT, 16, 0, COLOURS - 1, usual.light()),
                Arrays.stream(Correction.values())
                        .filter(one -> one.name().equals(correction))
                        .findFirst()
                        .orElse(usual.correction()),
                null);
    }

    /** The file of the logo, empty for none. */
    String logo() {
        return memory.get(LOGO, "");
    }

    void keepLogo(String file) {
        memory.put(LOGO, file);
    }

    /** But for the logo. */
    void keep(QrLook look, Correction asked) {
        memory.put(SIZE, Integer.toString(look.size()));
        memory.put(MARGIN, Integer.toString(look.margin()));
        memory.put(DARK, String.format(Locale.ROOT, "%06x", look.dark()));
        memory.put(LIGHT, String.format(Locale.ROOT, "%06x", look.light()));
        memory.put(CORRECTION, asked.name());
    }

    private int number(String key, int radix, int least, int most, int usual) {
        try {
            int number = Integer.parseInt(memory.get(key, ""), radix);
            return number >= least && number <= most ? number : usual;
        } catch (NumberFormatException e) {
            return usual;
        }
    }
}
