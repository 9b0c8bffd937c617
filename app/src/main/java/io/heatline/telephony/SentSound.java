package io.heatline.telephony;

import io.heatline.edge.Invalid;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.JavaLayerException;
import javazoom.jl.decoder.SampleBuffer;
import net.sourceforge.jaad.mp4.MP4Container;
import net.sourceforge.jaad.mp4.api.AudioTrack;
import net.sourceforge.jaad.mp4.api.Track;

/** A sound file as somebody sends it: wave, MP3 or MPEG-4 (m4a), told by what is in it and not by its name. */
final class SentSound {

    /** Longer prompts nobody listens to; it also bounds what a small file can unfold to. */
    static final int LONGEST = 300;

    private SentSound() {}

    /** It is none of these, broken, or too long. */
    static final class SoundRefused extends Invalid {
        private static final long serialVersionUID = 1L;

        SoundRefused(String message) {
            super("prompt-refused", message);
        }
    }

    /** @throws SoundRefused when it can't be read */
    static PhoneSound read(byte[] file) {
        try {
            PhoneSound sound = starts(file, 0, "RIFF")
                    ? wave(file)
                    : starts(file, 4, "ftyp") ? mpeg4(file) : isMp3(file) ? mp3(file) : null;
            if (sound == null) {
                throw new SoundRefused("这不是 wav、mp3 或 m4a 录音");
            }
            if (sound.samples().length == 0) {
                throw new SoundRefused("录音里没有声音");
            }
            return sound;
        } catch (IOException | UnsupportedAudioFileException | JavaLayerException | RuntimeException e) {
            if (e instanceof SoundRefused refused) {
                throw refused;
            }
            throw new SoundRefused("录音已损坏，无法读取");
        }
    }

    private static boolean starts(byte[] file, int at, String with) {
        byte[] wanted = with.getBytes(StandardCharsets.US_ASCII);
        return file.length > at + wanted.length
                && Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length);
    }

    /** With the tags players write, or from its first frame on. */
    private static boolean isMp3(byte[] file) {
        return starts(file, 0, "ID3") || file.length > 2 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xE0) == 0xE0;
    }

    private static PhoneSound wave(byte[] file) throws IOException, UnsupportedAudioFileException {
        try (AudioInputStream sent =
                AudioSystem.getAudioInputStream(new BufferedInputStream(new ByteArrayInputStream(file)))) {
            AudioFormat format = sent.getFormat();
            int channels = format.getChannels();
            float rate = format.getSampleRate();
            var plain = new AudioFormat(Encoding.PCM_SIGNED, rate, 16, channels, 2 * channels, rate, false);
            try (AudioInputStream samples = AudioSystem.getAudioInputStream(plain, sent)) {
                var mixed = new Mixed(channels, Math.round(rate));
                byte[] some = new byte[8192 * 2 * channels];
                for (int read = samples.readNBytes(some, 0, some.length);
                        read > 0;
                        read = samples.readNBytes(some, 0, some.length)) {
                    mixed.littleEndian(some, read);
                }
                return mixed.sound();
            }
        }
    }

    private static PhoneSound mp3(byte[] file) throws JavaLayerException {
        var frames = new Bitstream(new ByteArrayInputStream(file));
        var decoder = new Decoder();
        Mixed mixed = null;
        for (Header frame = frames.readFrame(); frame != null; frame = frames.readFrame()) {
            var samples = (SampleBuffer) decoder.decodeFrame(frame, frames);
            if (mixed == null) {
                mixed = new Mixed(samples.getChannelCount(), samples.getSampleFrequency());
            }
            mixed.samples(samples.getBuffer(), samples.getBufferLength());
            frames.closeFrame();
        }
        return mixed == null ? new PhoneSound(new float[0], PhoneSound.RATE) : mixed.sound();
    }

    private static PhoneSound mpeg4(byte[] file) throws IOException {
        List<Track> tracks = new MP4Container(new Mpeg4Bytes(file)).getMovie().getTracks(AudioTrack.AudioCodec.AAC);
        if (tracks.isEmpty()) {
            throw new SoundRefused("文件里没有 AAC 声音");
        }
        Track track = tracks.get(0);
        var decoder = net.sourceforge.jaad.aac.Decoder.create(
                track.getDecoderSpecificInfo().getData());
        Mixed mixed = null;
        while (track.hasMoreFrames()) {
            var samples = new net.sourceforge.jaad.SampleBuffer();
            samples.setBigEndian(false);
            decoder.decodeFrame(track.readNextFrame().getData(), samples);
            if (mixed == null) {
                mixed = new Mixed(samples.getChannels(), samples.getSampleRate());
            }
            byte[] bytes = samples.getData();
            mixed.littleEndian(bytes, bytes.length);
        }
        return mixed == null ? new PhoneSound(new float[0], PhoneSound.RATE) : mixed.sound();
    }

    /** All channels as one, up to the longest we take. */
    private static final class Mixed {
        private final int channels;
        private final int rate;
        private float[] samples = new float[1 << 16];
        private int length;

        Mixed(int channels, int rate) {
            if (channels < 1 || rate < 4_000 || rate > 192_000) {
                throw new SoundRefused("录音的采样率或声道数不可用");
            }
            this.channels = channels;
            this.rate = rate;
        }

        void littleEndian(byte[] bytes, int many) {
            for (int at = 0; at + 2 * channels <= many; at += 2 * channels) {
                int sum = 0;
                for (int channel = 0; channel < channels; channel++) {
                    sum += (short) (bytes[at + 2 * channel] & 0xFF | bytes[at + 2 * channel + 1] << 8);
                }
                add(sum);
            }
        }

        void samples(short[] many, int count) {
            for (int at = 0; at + channels <= count; at += channels) {
                int sum = 0;
                for (int channel = 0; channel < channels; channel++) {
                    sum += many[at + channel];
                }
                add(sum);
            }
        }

        private void add(int sum) {
            if (length >= LONGEST * (long) rate) {
                throw new SoundRefused("录音太长，最多 " + LONGEST / 60 + " 分钟");
            }
            if (length == samples.length) {
                samples = Arrays.copyOf(samples, 2 * length);
            }
            samples[length++] = sum / (float) channels / Short.MAX_VALUE;
        }

        PhoneSound sound() {
            return new PhoneSound(Arrays.copyOf(samples, length), rate);
        }
    }
}
