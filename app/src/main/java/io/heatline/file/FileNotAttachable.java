package io.heatline.file;

import io.heatline.edge.Invalid;
import java.util.Map;

/** A file named in a form that is not there, is somebody else's, or belongs to another order. */
public final class FileNotAttachable extends Invalid {

    private static final long serialVersionUID = 1L;

    private final String file;

    FileNotAttachable(FileId file) {
        super("file-not-attachable", "cannot be attached: " + file);
        this.file = file.value();
    }

    @Override
    public Map<String, ?> extras() {
        return Map.of("file", file);
    }
}
