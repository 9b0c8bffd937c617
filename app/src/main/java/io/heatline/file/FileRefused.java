package io.heatline.file;

import io.heatline.edge.Refusal;
import org.springframework.http.HttpStatus;

/** The bytes are not taken. Codes: file-too-large, file-type-refused, file-empty, file-hash-mismatch. */
public final class FileRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private FileRefused(HttpStatus status, String code, String message) {
        super(status, code, message);
    }

    static FileRefused tooLarge(long limit) {
        return new FileRefused(HttpStatus.PAYLOAD_TOO_LARGE, "file-too-large", "larger than " + limit + " bytes");
    }

    static FileRefused typeRefused(String mediaType) {
        return new FileRefused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "file-type-refused", "not taken: " + mediaType);
    }

    static FileRefused empty() {
        return new FileRefused(HttpStatus.UNPROCESSABLE_ENTITY, "file-empty", "the file is empty");
    }

    static FileRefused hashMismatch() {
        return new FileRefused(
                HttpStatus.UNPROCESSABLE_ENTITY, "file-hash-mismatch", "the bytes are not those the sender hashed");
    }
}
