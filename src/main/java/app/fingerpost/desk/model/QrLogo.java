package app.fingerpost.desk.model;

import app.fingerpost.link.Rejected;
import app.fingerpost.qr.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/** The picture that is laid over the middle of QR codes, or why the last one chosen is not. For the FX thread. */
final class QrLogo {
    private static final Texts TEXTS = new Texts("qr");
    private static final long MOST_BYTES = 20_000_000;

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
            return decoder.apply(Files.readAllBytes(file));
        } catch (IOException e) {
            throw Rejected.invalid("logo", TEXTS.get("logo-unread", file));
        } catch (IllegalArgumentException e) {
            throw Rejected.invalid("logo", TEXTS.get("logo-no-picture", file));
        }
    }
}
