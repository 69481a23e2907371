package app.fingerpost.desk.view;

import app.fingerpost.desk.model.LinkRow;
import app.fingerpost.desk.model.LinksModel;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.qr.QrCode;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** A link's address as a picture for cameras. */
final class QrSheet {
    private static final Texts TEXTS = new Texts("sheet");
    private static final int LEAST_PIXELS = 300;

    private final LinksModel model;
    private final Sheets sheets;
    private final FileChoice files;

    QrSheet(LinksModel model, Sheets sheets, FileChoice files) {
        this.model = model;
        this.sheets = sheets;
        this.files = files;
    }

    void open(LinkRow row) {
        QrCode code = model.qrCode(row);
        ImageView picture = new ImageView(image(code));
        picture.setId("qr-picture");
        picture.setAccessibleText(TEXTS.get("qr-picture", code.text()));
        Label address = new Label(code.text());
        address.getStyleClass().add("qr-address");
        address.setWrapText(true);
        VBox content = new VBox(picture, address);
        content.setAlignment(Pos.CENTER);
        content.setSpacing(8);
        Button copyPicture = new Button(TEXTS.get("qr-copy-picture"));
        copyPicture.setOnAction(event -> {
            ClipboardContent copied = new ClipboardContent();
            copied.putImage(picture.getImage());
            Clipboard.getSystemClipboard().setContent(copied);
            sheets.close();
        });
        Button copyAddress = new Button(TEXTS.get("qr-copy-address"));
        copyAddress.setOnAction(event -> {
            model.copy(List.of(row));
            sheets.close();
        });
        Button save = Sheets.primary(
                TEXTS.get("qr-save"), () -> files.where(TEXTS.get("qr-save-title"), row.slug() + ".png", "png")
                        .ifPresent(file -> {
                            model.save(code, file);
                            sheets.close();
                        }));
        save.setId("save-qr");
        sheets.open(TEXTS.get("qr-title", row.slug()), 440, content, save, copyAddress, copyPicture, save);
    }

    /** Whole pixels for each module, so that no edge is blurred. */
    private static Image image(QrCode code) {
        int modules = code.size() + 2 * QrCode.QUIET_ZONE;
        int scale = (LEAST_PIXELS + modules - 1) / modules;
        WritableImage image = new WritableImage(modules * scale, modules * scale);
        PixelWriter pixels = image.getPixelWriter();
        for (int y = 0; y < modules * scale; y++) {
            for (int x = 0; x < modules * scale; x++) {
                int column = x / scale - QrCode.QUIET_ZONE;
                int line = y / scale - QrCode.QUIET_ZONE;
                boolean inside = column >= 0 && line >= 0 && column < code.size() && line < code.size();
                pixels.setColor(x, y, inside && code.isDark(column, line) ? Color.BLACK : Color.WHITE);
            }
        }
        return image;
    }
}
