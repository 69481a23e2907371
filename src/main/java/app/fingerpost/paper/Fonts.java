package app.fingerpost.paper;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fonts of one document: the one that PDFBox brings, which has Latin, Greek and Cyrillic letters, and for others those
 * of this computer, looked for only when they are needed. Only what is used goes into the file. Letters that no font has,
 * and scripts whose letters must be joined or run from right to left, are shown as {@link #MISSING}. Must stay open until
 * the document is saved.
 */
final class Fonts implements Closeable {
    static final int MISSING = '\u25a1';

    private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);
    private static final String OWN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    /** Where systems have fonts of many scripts. Fonts with outlines of another kind than TrueType are of no use here. */
    private static final List<String> OF_SYSTEMS = List.of(
            "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
            "/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf",
            "/usr/share/fonts/TTF/DejaVuSans.ttf",
            "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
            "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
            "/usr/share/fonts/truetype/unifont/unifont.ttf",
            "/System/Library/Fonts/Supplemental/Arial Unicode.ttf",
            "/Library/Fonts/Arial Unicode.ttf",
            "C:\\Windows\\Fonts\\segoeui.ttf",
            "C:\\Windows\\Fonts\\msyh.ttc",
            "C:\\Windows\\Fonts\\msgothic.ttc",
            "C:\\Windows\\Fonts\\malgun.ttf");

    private final PDDocument document;
    private final List<Face> faces = new ArrayList<>();
    private final Deque<String> notLoaded;
    private final Deque<Closeable> open = new ArrayDeque<>();

    /** A font in the document, and what its file says of its letters. */
    record Face(PDType0Font font, TrueTypeFont letters) {
        boolean has(int codePoint) {
            try {
                return letters.getUnicodeCmapLookup().getGlyphId(codePoint) != 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Letters of a text that follow each other and are of one font. */
    record Run(Face face, String text) {
        /** In points, at a size of one. */
        double width() throws IOException {
            return face.font().getStringWidth(text) / 1000;
        }
    }

    Fonts(PDDocument document) throws IOException {
        this(document, OF_SYSTEMS);
    }

    Fonts(PDDocument document, List<String> files) throws IOException {
        this.document = document;
        this.notLoaded = new ArrayDeque<>(files);
        try (InputStream own = PDDocument.class.getResourceAsStream(OWN)) {
            if (own == null) {
                throw new IOException("PDFBox has no font of its own any more");
            }
            add(new TTFParser().parse(new RandomAccessReadBuffer(own)));
        }
    }

    /** The text in the fonts that have its letters. */
    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        Face face = faces.get(0);
        for (int codePoint : text.codePoints().toArray()) {
            int shown = shown(codePoint);
            Face next = face(shown);
            if (next != face && !letters.isEmpty()) {
                runs.add(new Run(face, letters.toString()));
                letters.setLength(0);
            }
            face = next;
            letters.appendCodePoint(face.has(shown) ? shown : MISSING);
        }
        if (!letters.isEmpty()) {
            runs.add(new Run(face, letters.toString()));
        }
        return runs;
    }

    private static int shown(int codePoint) {
        if (Character.isISOControl(codePoint) || Character.isWhitespace(codePoint)) {
            return ' ';
        }
        return isPlain(codePoint) ? codePoint : MISSING;
    }

    /** Whether letters of this script can be set one after the other from left to right. */
    private static boolean isPlain(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
            return false;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case DEVANAGARI,
                    BENGALI,
                    GURMUKHI,
                    GUJARATI,
                    ORIYA,
                    TAMIL,
                    TELUGU,
                    KANNADA,
                    MALAYALAM,
                    SINHALA,
                    TIBETAN,
                    MYANMAR,
                    KHMER,
                    MONGOLIAN -> false;
            default -> true;
        };
    }

    /** The first font that has it; the first of all if none has. */
    private Face face(int codePoint) {
        for (Face face : faces) {
            if (face.has(codePoint)) {
                return face;
            }
        }
        while (!notLoaded.isEmpty()) {
            Face more = load(Path.of(notLoaded.remove()));
            if (more != null && more.has(codePoint)) {
                return more;
            }
        }
        return faces.get(0);
    }

    private @Nullable Face load(Path file) {
        if (!Files.isReadable(file)) {
            return null;
        }
        try {
            if (!file.toString().endsWith(".ttc")) {
                return add(new TTFParser().parse(new RandomAccessReadBuffer(Files.readAllBytes(file))));
            }
            TrueTypeCollection collection = new TrueTypeCollection(file.toFile());
            open.push(collection);
            List<TrueTypeFont> fonts = new ArrayList<>();
            collection.processAllFonts(fonts::add);
            return add(fonts.get(0));
        } catch (IOException | RuntimeException e) {
            LOG.debug("The font {} is of no use.", file, e);
            return null;
        }
    }

    private Face add(TrueTypeFont font) throws IOException {
        open.push(font);
        Face face = new Face(PDType0Font.load(document, font, true), font);
        faces.add(face);
        return face;
    }

    @Override
    public void close() throws IOException {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
