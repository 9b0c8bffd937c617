package io.heatline.file;

import io.heatline.identity.PersonId;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what people upload: the bytes once, under their SHA-256, and a row for each upload. */
public interface FileStore {

    /**
     * Stores what the stream holds, uploaded by whoever is signed in.
     *
     * @param sha256 what the sender computed, in hex; null when they did not
     * @throws FileRefused too large, of a kind not allowed, empty, or not what the hash promised
     */
    StoredFile store(InputStream bytes, String declaredName, @Nullable String sha256, @Nullable Instant capturedAt);

    /**
     * Keeps a file whatever it is, up to a size of its own: another room looks into it, and an auditor may want it although it was
     * refused there. Uploaded by whoever is signed in.
     *
     * @throws FileRefused too large, or empty
     */
    StoredFile keep(InputStream bytes, String declaredName, long limit);

    Optional<StoredFile> find(FileId id);

    /** In the order of the ids asked for; unknown ones are left out. */
    List<StoredFile> find(List<FileId> ids);

    /** The files of an order, oldest first. */
    List<StoredFile> attachedTo(String order);

    /**
     * Binds uploads to an order, in the caller's transaction; once bound to that order again is no matter.
     *
     * @throws FileNotAttachable unknown, uploaded by somebody else, or bound to another order
     */
    void attach(List<FileId> ids, String order, PersonId by);

    /** Where the bytes lie. */
    Path path(StoredFile file);
}
