package app.fingerpost.desk.model;

import app.fingerpost.link.Rejected;
import app.fingerpost.qr.QrLook;
import app.fingerpost.qr.QrPicture;
import app.fingerpost.qr.Raster;
import java.util.function.IntFunction;
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
    private final IntFunction<QrLook> look;
    private final Supplier<String> logoProblem;
    private final ReadOnlyObjectWrapper<@Nullable Raster> raster = new ReadOnlyObjectWrapper<>(this, "raster", null);
    private final ReadOnlyStringWrapper doubt = new ReadOnlyStringWrapper(this, "doubt", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private String address = "";
    private boolean inSight;
    private boolean drawing;
    private boolean again;

    /**
     * @param look of a picture of so many pixels, as it is wanted at the time
     * @param logoProblem why there is no logo in it, empty if nothing is wrong
     */
    QrPreview(Worker worker, IntFunction<QrLook> look, Supplier<String> logoProblem) {
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
            drawn(null, "");
            return;
        }
        if (drawing) {
            again = true;
            return;
        }
        drawing = true;
        QrLook now = look.apply(SIZE);
        String text = address;
        doubt.set(now.doubts().stream().map(QrPreview::words).collect(Collectors.joining(" ")));
        worker.ask(
                services -> picture(text, now).raster(),
                picture -> settle(picture, ""),
                why -> settle(null, why.sentence()));
    }

    private void settle(@Nullable Raster picture, String trouble) {
        drawing = false;
        if (again) {
            again = false;
            draw();
        } else if (inSight && !address.isEmpty()) {
            drawn(picture, trouble);
        }
    }

    private void drawn(@Nullable Raster picture, String trouble) {
        raster.set(picture);
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

    private static String words(QrLook.Doubt doubt) {
        return switch (doubt) {
            case ONE_COLOUR -> TEXTS.get("one-colour");
            case LITTLE_CONTRAST -> TEXTS.get("little-contrast");
            case LIGHT_ON_DARK -> TEXTS.get("light-on-dark");
            case NARROW_MARGIN -> TEXTS.get("narrow-margin", QrLook.GOOD_MARGIN);
        };
    }
}
