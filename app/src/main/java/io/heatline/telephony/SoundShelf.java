package io.heatline.telephony;

import io.heatline.edge.HeatlineSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Where sounds lie: {@code <data>/telephony/recordings/aa/<sha256>.wav}, which no web server shows. */
@Component
class SoundShelf {

    private final Path root;

    SoundShelf(HeatlineSettings settings) {
        this.root = settings.data().resolve("telephony").resolve("recordings");
    }

    /** Where the sound with this hash lies, or would. */
    Path place(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256 + ".wav");
    }

    /** Copies a file onto the shelf; returns its hash. */
    String keep(Path file) throws IOException {
        Files.createDirectories(root);
        Path coming = Files.createTempFile(root, "coming", ".wav");
        try {
            Files.copy(file, coming, StandardCopyOption.REPLACE_EXISTING);
            String sha256 = sha256(coming);
            Path place = place(sha256);
            Files.createDirectories(place.getParent());
            Files.move(coming, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return sha256;
        } finally {
            Files.deleteIfExists(coming);
        }
    }

    /** Throws the sound away; once is enough. */
    void discard(String sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    /** What the bytes of a file hash to now. */
    static String sha256(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                var hashed = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            hashed.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
