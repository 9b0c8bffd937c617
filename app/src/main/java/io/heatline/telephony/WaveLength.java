package io.heatline.telephony;

import java.io.IOException;
import java.nio.file.Path;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** How long a sound file plays. */
final class WaveLength {

    private WaveLength() {}

    /** Milliseconds; 0 if it is no wave file. */
    static long millis(Path file) throws IOException {
        try {
            var format = AudioSystem.getAudioFileFormat(file.toFile());
            return Math.round(
                    1000.0 * format.getFrameLength() / format.getFormat().getFrameRate());
        } catch (UnsupportedAudioFileException e) {
            return 0;
        }
    }
}
