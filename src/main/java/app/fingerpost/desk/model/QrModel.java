package app.fingerpost.desk.model;

import app.fingerpost.file.WholeFile;
import app.fingerpost.link.Rejected;
import app.fingerpost.qr.QrCode.Correction;
import app.fingerpost.qr.QrLook;
import app.fingerpost.qr.QrPicture;
import app.fingerpost.qr.Raster;
import app.fingerpost.settings.Memory;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** A link's address as a picture for cameras, as the person likes it to look; that is remembered. For the FX thread. */
public final class QrModel {
    private static final Texts TEXTS = new Texts("qr");
    /** Of the picture on the screen, in pixels. */
    private static final int PREVIEW_SIZE = 480;

    private final Worker worker;
    private final Notices notices;
    private final QrMemory memory;
    private final IntegerProperty size = new SimpleIntegerProperty(this, "size");
    private final IntegerProperty margin = new SimpleIntegerProperty(this, "margin");
    private final IntegerProperty dark = new SimpleIntegerProperty(this, "dark");
    private final IntegerProperty light = new SimpleIntegerProperty(this, "light");
    private final ObjectProperty<Correction> correction = new SimpleObjectProperty<>(this, "correction");
    private final ReadOnlyObjectWrapper<@Nullable Path> logoFile = new ReadOnlyObjectWrapper<>(this, "logoFile", null);
    private final ReadOnlyObjectWrapper<@Nullable Raster> preview = new ReadOnlyObjectWrapper<>(this, "preview", null);
    private final ReadOnlyStringWrapper doubt = new ReadOnlyStringWrapper(this, "doubt", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private Function<byte[], Raster> decoder = bytes -> {
        throw new IllegalArgumentException("no decoder");
    };
    private Consumer<Raster> copier = picture -> {};
    private final QrLogo logo = new QrLogo();
    private String address = "";
    private boolean inSight;
    private boolean drawing;
    private boolean again;

    QrModel(Worker worker, Notices notices, Memory memory) {
        this.worker = worker;
        this.notices = notices;
        this.memory = new QrMemory(memory);
        QrLook last = this.memory.look();
        size.set(last.size());
        margin.set(last.margin());
        dark.set(last.dark());
        light.set(last.light());
        correction.set(last.correction());
        for (Property<?> part : new Property<?>[] {size, margin, dark, light, correction}) {
            part.addListener((property, before, now) -> looksOtherwise());
        }
    }

    /** Width and height of the saved picture in pixels, within the bounds of {@link QrLook}. */
    public IntegerProperty sizeProperty() {
        return size;
    }

    /** In modules, within the bounds of {@link QrLook}. */
    public IntegerProperty marginProperty() {
        return margin;
    }

    /** Colour of the code, as 0xRRGGBB. */
    public IntegerProperty darkProperty() {
        return dark;
    }

    /** Colour behind the code, as 0xRRGGBB. */
    public IntegerProperty lightProperty() {
        return light;
    }

    /** What is asked for; a code with a logo has the highest anyway. */
    public ObjectProperty<Correction> correctionProperty() {
        return correction;
    }

    /** The picture laid over the middle, null for none. */
    public ReadOnlyObjectProperty<@Nullable Path> logoFileProperty() {
        return logoFile.getReadOnlyProperty();
    }

    /** What is saved, as large as a screen needs it; null while there is nothing to show. */
    public ReadOnlyObjectProperty<@Nullable Raster> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Why not every camera may read it, in one sentence; empty if every one should. */
    public ReadOnlyStringProperty doubtProperty() {
        return doubt.getReadOnlyProperty();
    }

    /** Why there is no picture, or no logo in it; empty if nothing is wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What makes pixels of a picture file; called on the worker's thread, throws IllegalArgumentException if it is none. */
    public void setDecoder(Function<byte[], Raster> decoder) {
        this.decoder = decoder;
    }

    /** Where pictures go when they are copied: the clipboard. */
    public void setCopier(Consumer<Raster> copier) {
        this.copier = copier;
    }

    /** Whether anybody can see it; nothing is drawn while nobody can. */
    public void setInSight(boolean inSight) {
        boolean first = inSight && !this.inSight;
        this.inSight = inSight;
        if (first && logo.picture() == null && !memory.logo().isEmpty()) {
            try {
                useLogo(Path.of(memory.logo()));
            } catch (InvalidPathException e) {
                dropLogo();
            }
        }
        draw();
    }

    /** Lays the picture in this file over the middle, or says why not. */
    public void useLogo(Path file) {
        Function<byte[], Raster> with = decoder;
        worker.ask(
                services -> QrLogo.read(file, with),
                read -> {
                    logo.set(read);
                    logoFile.set(file);
                    looksOtherwise();
                },
                why -> {
                    logo.setProblem(why.sentence());
                    draw();
                });
    }

    public void dropLogo() {
        logo.set(null);
        logoFile.set(null);
        looksOtherwise();
    }

    public void savePng(Path file) {
        save(file, picture -> picture.raster().png());
    }

    public void saveSvg(Path file) {
        save(file, picture -> picture.svg().getBytes(StandardCharsets.UTF_8));
    }

    public void copyPicture() {
        QrLook look = look(size.get());
        String text = address;
        Consumer<Raster> to = copier;
        worker.ask(
                services -> picture(text, look).raster(),
                picture -> {
                    to.accept(picture);
                    notices.tell(TEXTS.get("copied"));
                },
                notices::problem);
    }

    void show(String shortUrl) {
        if (!shortUrl.equals(address)) {
            address = shortUrl;
            draw();
        }
    }

    private void save(Path file, Function<QrPicture, byte[]> content) {
        QrLook look = look(size.get());
        String text = address;
        worker.ask(
                services -> {
                    byte[] bytes = content.apply(picture(text, look));
                    WholeFile.write(file, out -> out.write(bytes));
                    return file;
                },
                saved -> notices.tell(TEXTS.get("saved", saved)),
                notices::problem);
    }

    private void looksOtherwise() {
        Path file = logoFile.get();
        memory.keep(look(size.get()), correction.get(), file == null ? "" : file.toString());
        draw();
    }

    /** On the worker's thread, one picture at a time; what is asked for meanwhile is drawn once, as it is then. */
    private void draw() {
        if (!inSight || address.isEmpty()) {
            drawn(null, "");
            return;
        }
        if (drawing) {
            again = true;
            return;
        }
        drawing = true;
        QrLook look = look(PREVIEW_SIZE);
        String text = address;
        doubt.set(look.doubts().stream().map(QrModel::words).collect(Collectors.joining(" ")));
        worker.ask(
                services -> picture(text, look).raster(),
                raster -> settle(raster, ""),
                why -> settle(null, why.sentence()));
    }

    private void settle(@Nullable Raster raster, String trouble) {
        drawing = false;
        if (again) {
            again = false;
            draw();
        } else if (inSight && !address.isEmpty()) {
            drawn(raster, trouble);
        }
    }

    private void drawn(@Nullable Raster raster, String trouble) {
        preview.set(raster);
        problem.set(trouble.isEmpty() ? logo.problem() : trouble);
    }

    private QrLook look(int pixels) {
        return new QrLook(pixels, margin.get(), dark.get(), light.get(), correction.get(), logo.picture());
    }

    private static QrPicture picture(String text, QrLook look) {
        try {
            return QrPicture.of(text, look);
        } catch (IllegalArgumentException e) {
            throw Rejected.invalid("correction", TEXTS.get("too-long"));
        }
    }

    private static String words(QrLook.Doubt doubt) {
        return switch (doubt) {
            case LITTLE_CONTRAST -> TEXTS.get("little-contrast");
            case LIGHT_ON_DARK -> TEXTS.get("light-on-dark");
            case NARROW_MARGIN -> TEXTS.get("narrow-margin", QrLook.GOOD_MARGIN);
        };
    }
}
