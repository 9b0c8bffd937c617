package io.heatline.demo;

import io.heatline.file.FileStore;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import javax.imageio.ImageIO;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A drawn picture of a radiator, where a technician would have taken a photo. */
@Component
@Profile("demo")
class DemoPhotos {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;

    private final FileStore files;
    private final Clock clock;

    DemoPhotos(FileStore files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** Uploads the picture in the name of whoever is signed in. */
    String ofARadiator() {
        var stored = files.store(new ByteArrayInputStream(jpeg()), "radiator.jpg", null, clock.instant());
        return stored.id().value();
    }

    private static byte[] jpeg() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        draw(image.createGraphics());
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void draw(Graphics2D canvas) {
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setPaint(new GradientPaint(0, 0, new Color(0xE9E4DA), 0, HEIGHT, new Color(0xC9C0B0)));
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(new Color(0x8A7B66));
        canvas.fillRect(0, HEIGHT - 70, WIDTH, 70);
        for (int column = 0; column < 10; column++) {
            canvas.setColor(new Color(0xF7F5F0));
            canvas.fillRoundRect(170 + column * 62, 150, 50, 360, 26, 26);
            canvas.setColor(new Color(0xB8B0A2));
            canvas.drawRoundRect(170 + column * 62, 150, 50, 360, 26, 26);
        }
        canvas.setColor(new Color(0xA0522D));
        canvas.setStroke(new BasicStroke(16));
        canvas.drawLine(60, 200, 180, 200);
        canvas.drawLine(60, 470, 180, 470);
        canvas.dispose();
    }
}
