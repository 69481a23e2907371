package app.fingerpost.qr;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes PNG files with four bytes for each pixel, after ISO/IEC 15948. */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] EIGHT_BIT_COLOUR_WITH_ALPHA_NOT_INTERLACED = {8, 6, 0, 0, 0};

    private Png() {}

    static byte[] of(Raster picture) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            file.write(SIGNATURE);
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream fields = new DataOutputStream(header);
            fields.writeInt(picture.width());
            fields.writeInt(picture.height());
            fields.write(EIGHT_BIT_COLOUR_WITH_ALPHA_NOT_INTERLACED);
            chunk(file, "IHDR", header.toByteArray());
            chunk(file, "IDAT", rows(picture));
            chunk(file, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** Each row begins with the byte that says: not filtered. */
    private static byte[] rows(Raster picture) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream deflated = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[1 + 4 * picture.width()];
            for (int y = 0; y < picture.height(); y++) {
                int at = 1;
                for (int x = 0; x < picture.width(); x++) {
                    int pixel = picture.pixels()[y * picture.width() + x];
                    row[at++] = (byte) (pixel >> 16);
                    row[at++] = (byte) (pixel >> 8);
                    row[at++] = (byte) pixel;
                    row[at++] = (byte) (pixel >> 24);
                }
                deflated.write(row);
            }
        }
        return packed.toByteArray();
    }

    private static void chunk(OutputStream file, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) checksum.getValue());
    }
}
