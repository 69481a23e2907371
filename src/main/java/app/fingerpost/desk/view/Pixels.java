package app.fingerpost.desk.view;

import app.fingerpost.qr.Raster;
import java.io.ByteArrayInputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pictures of JavaFX as plain pixels, and back. Any thread may call. */
final class Pixels {
    /** As large as a logo is ever printed. */
    private static final int LOGO_SIDE = 512;

    private Pixels() {}

    /**
     * The picture in a file of PNG, JPEG, GIF or BMP, its longer side 512 pixels.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    static Raster decode(byte[] file) {
        Image image = new Image(new ByteArrayInputStream(file), LOGO_SIDE, LOGO_SIDE, true, true);
        if (image.isError() || image.getWidth() < 1 || image.getHeight() < 1) {
            throw new IllegalArgumentException("not a picture", image.getException());
        }
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new Raster(width, height, pixels);
    }

    static Image image(Raster raster) {
        WritableImage image = new WritableImage(raster.width(), raster.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        raster.width(),
                        raster.height(),
                        PixelFormat.getIntArgbInstance(),
                        raster.pixels(),
                        0,
                        raster.width());
        return image;
    }
}
