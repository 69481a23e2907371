package app.fingerpost.desk.view;

import app.fingerpost.desk.model.LinkPanelModel;
import app.fingerpost.desk.model.LinkRow;
import app.fingerpost.desk.model.QrModel;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.qr.QrCode.Correction;
import app.fingerpost.qr.QrLook;
import app.fingerpost.qr.Raster;
import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** One link's address as a picture for cameras, and how it should look. */
final class QrPane extends ScrollPane {
    private static final Texts TEXTS = new Texts("qr");
    private static final double PREVIEW_SIDE = 200;
    private static final List<String> PICTURES = List.of("png", "jpg", "jpeg", "gif", "bmp");

    private final LinkPanelModel panel;
    private final QrModel model;
    private final FileChoice files;
    private final OpenChoice opens;
    private final ImageView picture = new ImageView();
    private final Button savePng;

    QrPane(LinkPanelModel panel, FileChoice files, OpenChoice opens) {
        this.panel = panel;
        this.model = panel.qr();
        this.files = files;
        this.opens = opens;
        this.savePng = button(TEXTS.get("save-png"), () -> save("png", model::savePng));
        model.setDecoder(Pixels::decode);
        model.setCopier(QrPane::copy);
        savePng.setId("save-qr");
        Button saveSvg = button(TEXTS.get("save-svg"), () -> save("svg", model::saveSvg));
        saveSvg.setId("save-qr-svg");
        Button copy = button(TEXTS.get("copy"), model::copyPicture);
        copy.setId("copy-qr");
        FlowPane buttons = new FlowPane(savePng, saveSvg, copy);
        buttons.getStyleClass().add("qr-buttons");
        buttons.disableProperty().bind(model.previewProperty().isNull());

        picture.setId("qr-picture");
        picture.setFitWidth(PREVIEW_SIDE);
        picture.setFitHeight(PREVIEW_SIDE);
        model.previewProperty().addListener((property, before, raster) -> show(raster));
        show(model.previewProperty().get());
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("qr-frame");
        Label doubt = said("field-warning");
        doubt.setId("qr-doubt");
        doubt.textProperty().bind(model.doubtProperty());
        Label problem = new ProblemLabel();
        problem.setId("qr-problem");
        problem.textProperty().bind(model.problemProperty());

        VBox all = new VBox(frame, buttons, doubt, problem, sizes(), correction(), colours(), logo());
        all.getStyleClass().add("panel-part");
        setContent(all);
        setFitToWidth(true);
        getStyleClass().add("form-scroll");
    }

    void focusFirst() {
        savePng.requestFocus();
    }

    private void show(@Nullable Raster raster) {
        picture.setImage(raster == null ? null : Pixels.image(raster));
        String address = panel.addressProperty().get();
        picture.setAccessibleText(address.isEmpty() ? "" : TEXTS.get("picture", address));
    }

    private Node sizes() {
        NumberSpinner size = new NumberSpinner(QrLook.LEAST_SIZE, QrLook.MOST_SIZE, 64, model.sizeProperty());
        size.setId("qr-size");
        NumberSpinner margin = new NumberSpinner(0, QrLook.MOST_MARGIN, 1, model.marginProperty());
        margin.setId("qr-margin");
        return row(new FormField(TEXTS.get("size"), wide(size)), new FormField(TEXTS.get("margin"), wide(margin)));
    }

    private Node correction() {
        ComboBox<Correction> correction = new ChoiceField<>(Correction.values(), QrPane::words);
        correction.setId("qr-correction");
        correction.setMaxWidth(Double.MAX_VALUE);
        BooleanBinding best = model.logoFileProperty().isNotNull();
        correction.disableProperty().bind(best);
        InvalidationListener show = changed -> correction.setValue(
                best.get() ? Correction.HIGH : model.correctionProperty().get());
        best.addListener(show);
        model.correctionProperty().addListener(show);
        show.invalidated(best);
        correction.valueProperty().addListener((property, before, chosen) -> {
            if (!best.get()) {
                model.correctionProperty().set(chosen);
            }
        });
        return new FormField(TEXTS.get("correction"), correction);
    }

    private Node colours() {
        return row(
                new FormField(TEXTS.get("dark"), colour("qr-dark", model.darkProperty())),
                new FormField(TEXTS.get("light"), colour("qr-light", model.lightProperty())));
    }

    private Node logo() {
        Button choose = button(TEXTS.get("choose-logo"), this::chooseLogo);
        choose.setId("qr-logo");
        Button drop = button(TEXTS.get("drop-logo"), () -> {
            // The button goes with the logo.
            choose.requestFocus();
            model.dropLogo();
        });
        drop.setId("qr-no-logo");
        drop.visibleProperty().bind(model.logoToDropProperty());
        drop.managedProperty().bind(drop.visibleProperty());
        Label name = said("field-name");
        name.textProperty()
                .bind(model.logoFileProperty()
                        .map(file -> TEXTS.get("logo-used", String.valueOf(file.getFileName())))
                        .orElse(""));
        FlowPane buttons = new FlowPane(choose, drop);
        buttons.getStyleClass().add("qr-buttons");
        VBox all = new VBox(new FormField(TEXTS.get("logo"), buttons, choose), name);
        all.getStyleClass().add("form-field");
        return all;
    }

    private void chooseLogo() {
        opens.which(TEXTS.get("choose-logo-title"), PICTURES).ifPresent(model::useLogo);
    }

    private void save(String ending, Consumer<Path> to) {
        LinkRow row = panel.rowProperty().get();
        if (row != null) {
            files.where(TEXTS.get("save-title"), row.slug() + "." + ending, ending)
                    .ifPresent(to);
        }
    }

    private static void copy(Raster raster) {
        ClipboardContent copied = new ClipboardContent();
        copied.putImage(Pixels.image(raster));
        Clipboard.getSystemClipboard().setContent(copied);
    }

    private static ColorPicker colour(String id, IntegerProperty value) {
        int rgb = value.get();
        ColorPicker picker = new ColorPicker(Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
        picker.setId(id);
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.valueProperty().addListener((property, before, colour) -> {
            if (!colour.isOpaque()) {
                // The picker offers what a code cannot have; it shows at once that this is not taken.
                picker.setValue(Color.color(colour.getRed(), colour.getGreen(), colour.getBlue()));
                return;
            }
            value.set(channel(colour.getRed()) << 16 | channel(colour.getGreen()) << 8 | channel(colour.getBlue()));
        });
        return picker;
    }

    private static int channel(double share) {
        return (int) Math.round(share * 255);
    }

    private static String words(Correction correction) {
        return switch (correction) {
            case LOW -> TEXTS.get("correction-low", correction.percent());
            case MEDIUM -> TEXTS.get("correction-medium", correction.percent());
            case QUARTILE -> TEXTS.get("correction-quartile", correction.percent());
            case HIGH -> TEXTS.get("correction-high", correction.percent());
        };
    }

    private static Label said(String styleClass) {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static NumberSpinner wide(NumberSpinner spinner) {
        spinner.setMaxWidth(Double.MAX_VALUE);
        return spinner;
    }

    private static HBox row(FormField... fields) {
        HBox row = new HBox(fields);
        row.getStyleClass().addAll("form-row", "qr-row");
        for (FormField field : fields) {
            HBox.setHgrow(field, Priority.ALWAYS);
            field.setPrefWidth(100);
        }
        return row;
    }

    private static Button button(String text, Runnable work) {
        Button button = new Button(text);
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(event -> work.run());
        return button;
    }
}
