package io.heatline.file;

import io.heatline.identity.SignedIn;

/** Asked who may see the files of an order; the room that owns orders answers. Without an answer only the uploader may. */
public interface FileAccess {

    boolean maySee(SignedIn signedIn, String order);
}
