package io.heatline.telephony;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Sound with one channel, and how it becomes what a telephone plays: 8 kHz, 16 bits, nothing above 4 kHz. @param samples of -1 to 1 */
record PhoneSound(float[] samples, int rate) {

    static final int RATE = 8_000;
    private static final int REACH = 24;

    double seconds() {
        return samples.length / (double) rate;
    }

    /** The same at the telephone's rate. What a telephone can't carry is taken out before, or it would come back as another tone. */
    PhoneSound forPhones() {
        if (rate == RATE) {
            return this;
        }
        double step = rate / (double) RATE;
        double cut = Math.min(1, 1 / step) * 0.95;
        float[] slow = new float[(int) Math.floor(samples.length / step)];
        for (int at = 0; at < slow.length; at++) {
            slow[at] = at(at * step, cut);
        }
        return new PhoneSound(slow, RATE);
    }

    /** Between the samples: a windowed sinc over what lies near. */
    private float at(double place, double cut) {
        int reach = (int) Math.ceil(REACH / cut);
        int middle = (int) Math.floor(place);
        double sum = 0;
        for (int near = Math.max(0, middle - reach); near <= Math.min(samples.length - 1, middle + reach); near++) {
            double far = place - near;
            double window = 0.5 + 0.5 * Math.cos(Math.PI * far / (reach + 1));
            sum += samples[near] * cut * sinc(cut * far) * window;
        }
        return (float) sum;
    }

    private static double sinc(double x) {
        return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    /** A wave file of it. */
    byte[] wave() throws IOException {
        byte[] bytes = new byte[samples.length * 2];
        for (int at = 0; at < samples.length; at++) {
            int value = Math.round(Math.max(-1, Math.min(1, samples[at])) * Short.MAX_VALUE);
            bytes[2 * at] = (byte) value;
            bytes[2 * at + 1] = (byte) (value >> 8);
        }
        var format = new AudioFormat(rate, 16, 1, true, false);
        var file = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(bytes), format, samples.length),
                AudioFileFormat.Type.WAVE,
                file);
        return file.toByteArray();
    }
}
