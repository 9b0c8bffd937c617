package io.heatline.telephony;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A second place for sounds: a folder, best on another machine. A copy is there whole or not at all. */
record BackupFolder(Path root) {

    private Path place(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256 + ".wav");
    }

    /** Whether the folder is there: a disk that is not mounted is no empty disk. */
    boolean reachable() {
        return Files.isDirectory(root) && Files.isWritable(root);
    }

    void put(String sha256, Path file) throws IOException {
        Path place = place(sha256);
        Files.createDirectories(place.getParent());
        Path coming = Files.createTempFile(place.getParent(), "coming", ".wav");
        try {
            Files.copy(file, coming, StandardCopyOption.REPLACE_EXISTING);
            Files.move(coming, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(coming);
        }
    }

    /** What the copy hashes to, read from there; empty when there is none. */
    Optional<String> hash(String sha256) throws IOException {
        Path place = place(sha256);
        return Files.isReadable(place) ? Optional.of(SoundShelf.sha256(place)) : Optional.empty();
    }

    Path copy(String sha256) {
        return place(sha256);
    }

    void discard(String sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }
}
