package io.heatline.file;

import io.heatline.edge.HeatlineSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Where the bytes lie: {@code <data>/files/aa/bb/<sha256>}, outside everything that is served by path. */
@Component
class Shelf {

    /** Bytes that were received and not yet kept. */
    record Received(Path file, String sha256, long size) {}

    private final Path root;

    Shelf(HeatlineSettings heatline) {
        this.root = heatline.data().toAbsolutePath().normalize().resolve("files");
    }

    /** @throws FileRefused beyond the limit */
    Received receive(InputStream bytes, long limit) {
        Path file = null;
        try {
            file = Files.createTempFile(Files.createDirectories(root.resolve("incoming")), "upload", "");
            return copy(bytes, file, limit);
        } catch (IOException e) {
            discard(file);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            discard(file);
            throw e;
        }
    }

    private Received copy(InputStream bytes, Path file, long limit) throws IOException {
        try (var hashed = new DigestInputStream(bytes, sha256());
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[16 * 1024];
            long size = 0;
            for (int read = hashed.read(buffer); read >= 0; read = hashed.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw FileRefused.tooLarge(limit);
                }
                out.write(buffer, 0, read);
            }
            return new Received(
                    file, HexFormat.of().formatHex(hashed.getMessageDigest().digest()), size);
        }
    }

    /** Puts received bytes in their place, on the disk for good; the same bytes lie there once. */
    void keep(Received received) {
        Path place = path(received.sha256());
        try {
            Files.createDirectories(place.getParent());
            try (var channel = FileChannel.open(received.file(), StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(received.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void discard(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes bytes off that nobody uses. They are set aside before anybody looks, for the same bytes may be arriving: those are put
     * back, whether their row is written already or their age tells that it is about to be.
     */
    void forget(String sha256, Instant before, BooleanSupplier used) {
        Path place = path(sha256);
        Path aside = root.resolve("incoming").resolve("unused-" + sha256);
        try {
            if (Files.exists(place) && !used.getAsBoolean()) {
                Files.createDirectories(aside.getParent());
                Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
                if (!older(aside, before) || used.getAsBoolean()) {
                    Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
                }
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a process that died in the middle of an upload left. */
    void clearIncoming(Instant before) {
        Path incoming = root.resolve("incoming");
        if (Files.isDirectory(incoming)) {
            try (var left = Files.list(incoming)) {
                left.filter(file -> older(file, before)).forEach(this::discard);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean older(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String sha256) {
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
