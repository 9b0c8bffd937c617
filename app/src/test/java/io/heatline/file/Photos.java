package io.heatline.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/** Small pictures made on the spot, each different. */
public final class Photos {

    private static int made;

    private Photos() {}

    public static byte[] jpeg() {
        return picture("jpg");
    }

    static byte[] png() {
        return picture("png");
    }

    /** A JPEG whose EXIF says when it was taken: {@code 2026:11:22 08:30:00}. */
    static byte[] jpegTaken(String when) {
        byte[] plain = jpeg();
        byte[] exif = exif(when);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.writeBytes(
                new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) ((exif.length + 2) >> 8), (byte) (exif.length + 2)});
        out.writeBytes(exif);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** TIFF with one pointer to an Exif directory with one entry: DateTimeOriginal. */
    private static byte[] exif(String when) {
        var tiff = ByteBuffer.allocate(64);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1);
        tiff.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(26).putInt(0);
        tiff.putShort((short) 1);
        tiff.putShort((short) 0x9003)
                .putShort((short) 2)
                .putInt(when.length() + 1)
                .putInt(44)
                .putInt(0);
        tiff.put(when.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        out.writeBytes(tiff.array());
        return out.toByteArray();
    }

    private static synchronized byte[] picture(String format) {
        var image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        made++;
        for (int bit = 0; bit < 16; bit++) {
            image.setRGB(bit, 8, (made >> bit & 1) == 1 ? 0xFFFFFF : 0);
        }
        image.setRGB(0, 0, (int) System.nanoTime());
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
