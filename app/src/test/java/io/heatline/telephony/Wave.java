package io.heatline.telephony;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A sound file as Asterisk leaves one: 8 kHz, 16 bits, one channel. */
final class Wave {

    private Wave() {}

    /** @return its bytes */
    static byte[] write(Path file, int seconds) throws IOException {
        var format = new AudioFormat(8000, 16, 1, true, false);
        byte[] sound = new byte[8000 * 2 * seconds];
        for (int at = 0; at < sound.length; at += 2) {
            sound[at + 1] = (byte) (40 * Math.sin(at / 20.0));
        }
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(sound), format, sound.length / 2),
                AudioFileFormat.Type.WAVE,
                file.toFile());
        return Files.readAllBytes(file);
    }

    /** Of some seconds ago: nobody writes to it any more. */
    static void writeAndClose(Path file, int seconds) throws IOException {
        write(file, seconds);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(10)));
    }
}
