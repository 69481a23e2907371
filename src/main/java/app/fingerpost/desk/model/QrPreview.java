package app.fingerpost.desk.model;

import app.fingerpost.link.Rejected;
import app.fingerpost.qr.QrLook;
import app.fingerpost.qr.QrPicture;
import app.fingerpost.qr.Raster;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The QR code on the screen, drawn anew when it is asked for and can be seen. For the FX thread. */
final class QrPreview {
    private static final Texts TEXTS = new Texts("qr");
    /** In pixels. */
    private static final int SIZE = 480;

    private final Worker worker;
    private final Supplier<QrLook> look;
    private final Supplier<String> logoProblem;
    private final ReadOnlyObjectWrapper<@Nullable Raster> raster = new ReadOnlyObjectWrapper<>(this, "raster", null);
    private final ReadOnlyStringWrapper doubt = new ReadOnlyStringWrapper(this, "doubt", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private String address = "";
    private boolean inSight;
    private boolean drawing;
    private boolean again;

    /** @param doubt in words, empty for none */
    private record Drawn(Raster raster, String doubt) {}

    /**
     * @param look of the picture that is saved, as it is wanted at the time
     * @param logoProblem why there is no logo in it, empty if nothing is wrong
     */
    QrPreview(Worker worker, Supplier<QrLook> look, Supplier<String> logoProblem) {
        this.worker = worker;
        this.look = look;
        this.logoProblem = logoProblem;
    }

    ReadOnlyObjectProperty<@Nullable Raster> rasterProperty() {
        return raster.getReadOnlyProperty();
    }

    ReadOnlyStringProperty doubtProperty() {
        return doubt.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What the code says, empty for nothing. */
    String address() {
        return address;
    }

    boolean isInSight() {
        return inSight;
    }

    void setInSight(boolean inSight) {
        this.inSight = inSight;
    }

    void show(String shortUrl) {
        if (!shortUrl.equals(address)) {
            address = shortUrl;
            draw();
        }
    }

    /** On the worker's thread, one picture at a time; what is asked for meanwhile is drawn once, as it is then. */
    void draw() {
        if (!inSight || address.isEmpty()) {
            present(null, "");
            return;
        }
        if (drawing) {
            again = true;
            return;
        }
        drawing = true;
        QrLook now = look.get();
        String text = address;
        worker.ask(
                services -> {
                    QrPicture saved = picture(text, now);
                    return new Drawn(saved.sized(SIZE).raster(), doubts(saved));
                },
                drawn -> settle(drawn, ""),
                why -> settle(null, why.sentence()));
    }

    private void settle(@Nullable Drawn drawn, String trouble) {
        drawing = false;
        if (again) {
            again = false;
            draw();
        } else if (inSight && !address.isEmpty()) {
            present(drawn, trouble);
        }
    }

    private void present(@Nullable Drawn drawn, String trouble) {
        raster.set(drawn == null ? null : drawn.raster());
        doubt.set(drawn == null ? "" : drawn.doubt());
        problem.set(trouble.isEmpty() ? logoProblem.get() : trouble);
    }

    /** For the worker. */
    static QrPicture picture(String text, QrLook look) {
        try {
            return QrPicture.of(text, look);
        } catch (IllegalArgumentException e) {
            throw Rejected.invalid("correction", TEXTS.get("too-long"));
        }
    }

    private static String doubts(QrPicture picture) {
        return picture.doubts().stream().map(doubt -> words(doubt, picture)).collect(Collectors.joining(" "));
    }

    private static String words(QrLook.Doubt doubt, QrPicture picture) {
        return switch (doubt) {
            case ONE_COLOUR -> TEXTS.get("one-colour");
            case LITTLE_CONTRAST -> TEXTS.get("little-contrast");
            case LIGHT_ON_DARK -> TEXTS.get("light-on-dark");
            case NARROW_MARGIN -> TEXTS.get("narrow-margin", QrLook.GOOD_MARGIN);
            case FINE -> TEXTS.get("fine", picture.goodSize());
        };
    }
}
