package app.fingerpost.desk.model;

import app.fingerpost.link.Rejected;
import app.fingerpost.qr.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** The picture that is laid over the middle of QR codes, or why the last one chosen is not. For the FX thread. */
final class QrLogo {
    private static final Texts TEXTS = new Texts("qr");
    private static final long MOST_BYTES = 20_000_000;
    /** Of any camera, and yet no more than 200 MB while it is decoded. */
    private static final long MOST_MILLION_PIXELS = 50;

    private final ReadOnlyBooleanWrapper toDrop = new ReadOnlyBooleanWrapper(this, "toDrop", false);
    private @Nullable Raster picture;
    private String problem = "";

    @Nullable
    Raster picture() {
        return picture;
    }

    /** Empty if nothing is wrong. */
    String problem() {
        return problem;
    }

    /** Whether there is a picture, or a problem with one, that a person may want to be rid of. */
    ReadOnlyBooleanProperty toDropProperty() {
        return toDrop.getReadOnlyProperty();
    }

    void set(@Nullable Raster now) {
        picture = now;
        problem = "";
        toDrop.set(now != null);
    }

    /** The one before stays. */
    void setProblem(String sentence) {
        problem = sentence;
        toDrop.set(true);
    }

    /** For the worker. {@code decoder} throws IllegalArgumentException if the bytes are no picture. */
    static Raster read(Path file, Function<byte[], Raster> decoder) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw Rejected.invalid("logo", TEXTS.get("logo-large", file));
            }
            byte[] bytes = Files.readAllBytes(file);
            if (pixels(bytes) > MOST_MILLION_PIXELS * 1_000_000) {
                throw Rejected.invalid("logo", TEXTS.get("logo-many-pixels", file, MOST_MILLION_PIXELS));
            }
            return decoder.apply(bytes);
        } catch (IOException e) {
            throw Rejected.invalid("logo", TEXTS.get("logo-unread", file));
        } catch (IllegalArgumentException e) {
            throw Rejected.invalid("logo", TEXTS.get("logo-no-picture", file));
        }
    }

    /** What the head of the file says, 0 if there is none to be read: whether it is a picture the decoder finds out. */
    private static long pixels(byte[] file) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return 0;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } catch (IIOException e) {
                return 0;
            } finally {
                reader.dispose();
            }
        }
    }
}
