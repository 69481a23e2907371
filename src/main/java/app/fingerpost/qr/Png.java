package app.fingerpost.qr;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes PNG files with one bit for each pixel, after ISO/IEC 15948. */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] ONE_BIT_GRAY_NOT_INTERLACED = {1, 0, 0, 0, 0};

    /** Which pixels are black. */
    @FunctionalInterface
    interface Picture {
        boolean isBlack(int x, int y);
    }

    private Png() {}

    static byte[] blackAndWhite(int width, int height, Picture picture) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            file.write(SIGNATURE);
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream fields = new DataOutputStream(header);
            fields.writeInt(width);
            fields.writeInt(height);
            fields.write(ONE_BIT_GRAY_NOT_INTERLACED);
            chunk(file, "IHDR", header.toByteArray());
            chunk(file, "IDAT", rows(width, height, picture));
            chunk(file, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** Each row begins with the byte that says: not filtered. A set bit is white. */
    private static byte[] rows(int width, int height, Picture picture) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream deflated = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[1 + (width + 7) / 8];
            for (int y = 0; y < height; y++) {
                for (int i = 1; i < row.length; i++) {
                    int bits = 0;
                    for (int x = (i - 1) * 8; x < i * 8; x++) {
                        bits = bits << 1 | (x < width && picture.isBlack(x, y) ? 0 : 1);
                    }
                    row[i] = (byte) bits;
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
