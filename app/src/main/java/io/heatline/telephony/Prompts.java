package io.heatline.telephony;

import io.heatline.asterisk.AgiDoor;
import io.heatline.audit.AuditTrail;
import io.heatline.edge.Conflict;
import io.heatline.edge.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What callers hear: a text that was synthesised, or what somebody recorded in its place. A recording lies in the PBX's own folder, which is
 * looked into before the synthesised ones: it is heard by the next caller, also while no node of ours is up, and gone the default is heard again.
 */
@Service
public class Prompts {

    /** A prompt's name, as flows say it. */
    public static final String NAME = "[a-z0-9][a-z0-9-]{0,79}";

    private static final String WAVE = ".wav";
    private static final int LARGEST = 30 << 20;

    private final List<Path> folders;
    private final AuditTrail audit;
    private final Map<String, String> texts = texts();

    Prompts(TelephonySettings settings, AuditTrail audit) {
        this.folders = settings.pbxs().stream()
                .map(TelephonySettings.Pbx::sounds)
                .flatMap(Stream::ofNullable)
                .toList();
        this.audit = audit;
    }

    /**
     * A prompt.
     *
     * @param text what is synthesised; null for one that only exists as a recording
     * @param recordedAt null while the text is heard
     * @param seconds of the recording
     */
    public record Prompt(
            String name,
            @Nullable String text,
            @Nullable Instant recordedAt,
            @Nullable Double seconds) {}

    /** No PBX has a folder for them. */
    public static final class NowhereToPut extends Conflict {
        private static final long serialVersionUID = 1L;

        NowhereToPut() {
            super("prompts-nowhere", "没有配置 PBX 的录音提示文件夹(heatline.telephony.pbxs[].sounds)");
        }
    }

    /** All there are, by name. */
    public List<Prompt> all() {
        Map<String, Prompt> all = new TreeMap<>();
        texts.forEach((name, text) -> all.put(name, new Prompt(name, text, null, null)));
        folders.stream().findFirst().ifPresent(folder -> recordings(folder).forEach(file -> {
            String name = nameOf(file);
            all.put(name, recorded(name, file));
        }));
        return List.copyOf(all.values());
    }

    /** Whether something is synthesised where nobody recorded it. */
    boolean hasText(String name) {
        return texts.containsKey(name);
    }

    /** Whether callers would hear nothing. Where prompts are changed at the PBX we can't know: there everything is taken to be there. */
    boolean silent(String name) {
        return !folders.isEmpty()
                && !hasText(name)
                && folders.stream().noneMatch(folder -> Files.exists(folder.resolve(name + WAVE)));
    }

    /** @throws NotFound when the text is heard, or there is none of the name */
    public Path recording(String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name + WAVE))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new NotFound("prompt-not-recorded", "nobody recorded the prompt " + name));
    }

    /**
     * Is heard from the next caller on, at every PBX.
     *
     * @param file wave, MP3 or MPEG-4
     * @throws SentSound.SoundRefused when it is none of these
     */
    public Prompt replace(String name, InputStream file) throws IOException {
        requireFolder();
        PhoneSound sound = SentSound.read(read(file)).forPhones();
        for (Path folder : folders) {
            write(folder, name, sound);
        }
        audit.record("prompt.recorded", "prompt", name, "%.1f s".formatted(sound.seconds()));
        return recorded(name, recording(name));
    }

    /** The text is heard again; once is enough. */
    void restore(String name) {
        requireFolder();
        boolean gone = false;
        for (Path folder : folders) {
            try {
                gone |= Files.deleteIfExists(folder.resolve(name + WAVE));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (gone) {
            audit.record("prompt.restored", "prompt", name, texts.get(name));
        }
    }

    /** @throws SentSound.SoundRefused when it is too large to be looked at */
    private static byte[] read(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new SentSound.SoundRefused("录音文件太大，最多 " + (LARGEST >> 20) + " MB");
        }
        return bytes;
    }

    private void requireFolder() {
        if (folders.isEmpty()) {
            throw new NowhereToPut();
        }
    }

    /** Whole or not at all: somebody may be hearing it. */
    private static void write(Path folder, String name, PhoneSound sound) {
        try {
            Path coming = folder.resolve("." + name + ".coming");
            Files.write(coming, sound.wave());
            Files.move(
                    coming,
                    folder.resolve(name + WAVE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Prompt recorded(String name, Path file) {
        try {
            return new Prompt(
                    name,
                    texts.get(name),
                    Files.getLastModifiedTime(file).toInstant(),
                    WaveLength.millis(file) / 1000.0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> recordings(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(WAVE) && nameOf(file).matches(NAME))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Path file) {
        String name = Objects.toString(file.getFileName(), "");
        return name.substring(0, Math.max(0, name.length() - WAVE.length()));
    }

    /** As the library ships them: what flows say, as name, comma, text; and what the PBX says by itself, with tabs and its own folder. */
    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        lines("zh.tsv")
                .filter(line -> line.startsWith(AgiDoor.SOUNDS) && line.indexOf('\t') > 0)
                .forEach(line -> texts.put(
                        line.substring(AgiDoor.SOUNDS.length(), line.indexOf('\t')),
                        line.substring(line.indexOf('\t') + 1)));
        lines("prompts.csv")
                .skip(1)
                .filter(line -> line.indexOf(',') > 0)
                .forEach(
                        line -> texts.put(line.substring(0, line.indexOf(',')), line.substring(line.indexOf(',') + 1)));
        return texts;
    }

    private static Stream<String> lines(String file) {
        try (var text = Objects.requireNonNull(AgiDoor.class.getResourceAsStream(file), file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
