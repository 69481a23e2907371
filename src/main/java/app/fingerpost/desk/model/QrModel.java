package app.fingerpost.desk.model;

import app.fingerpost.file.WholeFile;
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
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** A link's address as a picture for cameras, as the person likes it to look; that is remembered. For the FX thread. */
public final class QrModel {
    private static final Texts TEXTS = new Texts("qr");

    private final Worker worker;
    private final Notices notices;
    private final QrMemory memory;
    private final IntegerProperty size = new SimpleIntegerProperty(this, "size");
    private final IntegerProperty margin = new SimpleIntegerProperty(this, "margin");
    private final IntegerProperty dark = new SimpleIntegerProperty(this, "dark");
    private final IntegerProperty light = new SimpleIntegerProperty(this, "light");
    private final ObjectProperty<Correction> correction = new SimpleObjectProperty<>(this, "correction");
    private final ReadOnlyObjectWrapper<@Nullable Path> logoFile = new ReadOnlyObjectWrapper<>(this, "logoFile", null);
    private Function<byte[], Raster> decoder = bytes -> {
        throw new IllegalArgumentException("no decoder");
    };
    private Consumer<Raster> copier = picture -> {};
    private final QrLogo logo = new QrLogo();
    private final LatestQuestion reading;
    private final QrPreview preview;

    QrModel(Worker worker, Notices notices, Memory memory) {
        this.worker = worker;
        this.notices = notices;
        this.memory = new QrMemory(memory);
        this.reading = new LatestQuestion(worker);
        this.preview = new QrPreview(worker, this::look, logo::problem);
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

    /** Whether {@link #dropLogo} has something to take away: the picture, or what is wrong with one. */
    public ReadOnlyBooleanProperty logoToDropProperty() {
        return logo.toDropProperty();
    }

    /** What is saved, as large as a screen needs it; null while there is nothing to show. */
    public ReadOnlyObjectProperty<@Nullable Raster> previewProperty() {
        return preview.rasterProperty();
    }

    /** Why not every camera may read it, in one sentence; empty if every one should. */
    public ReadOnlyStringProperty doubtProperty() {
        return preview.doubtProperty();
    }

    /** Why there is no picture, or no logo in it; empty if nothing is wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return preview.problemProperty();
    }

    /** What makes pixels of a picture file; called on the worker's thread, throws IllegalArgumentException if it is none. */
    public void setDecoder(Function<byte[], Raster> decoder) {
        this.decoder = decoder;
    }

    /** Where pictures go when they are copied: the clipboard. */
    public void setCopier(Consumer<Raster> copier) {
        this.copier = copier;
    }

    /** Whether anybody can see it; nothing is drawn while nobody can. A logo whose file is missing is looked for each time. */
    public void setInSight(boolean inSight) {
        boolean comes = inSight && !preview.isInSight();
        preview.setInSight(inSight);
        boolean reads = reading.askingProperty().get();
        if (comes && !reads && logo.picture() == null && !memory.logo().isEmpty()) {
            try {
                useLogo(Path.of(memory.logo()));
            } catch (InvalidPathException e) {
                dropLogo();
            }
        }
        preview.draw();
    }

    /** Lays the picture in this file over the middle, or says why not, unless another is wanted by then, or none. */
    public void useLogo(Path file) {
        Function<byte[], Raster> with = decoder;
        reading.ask(
                services -> QrLogo.read(file, with),
                read -> {
                    logo.set(read);
                    logoFile.set(file);
                    memory.keepLogo(file.toString());
                    preview.draw();
                },
                why -> {
                    logo.setProblem(why.sentence());
                    preview.draw();
                });
    }

    public void dropLogo() {
        reading.giveUp();
        logo.set(null);
        logoFile.set(null);
        memory.keepLogo("");
        preview.draw();
    }

    public void savePng(Path file) {
        save(file, picture -> picture.raster().png());
    }

    public void saveSvg(Path file) {
        save(file, picture -> picture.svg().getBytes(StandardCharsets.UTF_8));
    }

    public void copyPicture() {
        QrLook look = look();
        String text = preview.address();
        Consumer<Raster> to = copier;
        worker.ask(
                services -> QrPreview.picture(text, look).raster(),
                picture -> {
                    to.accept(picture);
                    notices.tell(TEXTS.get("copied"));
                },
                notices::problem);
    }

    void show(String shortUrl) {
        preview.show(shortUrl);
    }

    private void save(Path file, Function<QrPicture, byte[]> content) {
        QrLook look = look();
        String text = preview.address();
        worker.ask(
                services -> {
                    byte[] bytes = content.apply(QrPreview.picture(text, look));
                    WholeFile.write(file, out -> out.write(bytes));
                    return file;
                },
                saved -> notices.tell(TEXTS.get("saved", saved)),
                notices::problem);
    }

    private void looksOtherwise() {
        memory.keep(look(), correction.get());
        preview.draw();
    }

    private QrLook look() {
        return new QrLook(size.get(), margin.get(), dark.get(), light.get(), correction.get(), logo.picture());
    }
}
