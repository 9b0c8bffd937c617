package io.heatline.telephony;

import java.io.EOFException;
import net.sourceforge.jaad.mp4.MP4InputStream;

/** A file in memory, as the MPEG-4 reader wants it. Where it ends it says so: the reader's own streams skip for ever at the end of a file cut short. */
final class Mpeg4Bytes extends MP4InputStream {

    private final byte[] file;
    private int at;

    Mpeg4Bytes(byte[] file) {
        this.file = file;
    }

    @Override
    public int read() throws EOFException {
        require(1);
        return file[at++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int many) throws EOFException {
        require(many);
        System.arraycopy(file, at, into, from, many);
        at += many;
        return many;
    }

    @Override
    public long skip(long many) throws EOFException {
        require(many);
        at += Math.toIntExact(many);
        return many;
    }

    @Override
    public long getOffset() {
        return at;
    }

    @Override
    public void seek(long place) throws EOFException {
        if (place < 0 || place > file.length) {
            throw new EOFException("the file ends before " + place);
        }
        at = Math.toIntExact(place);
    }

    @Override
    public boolean seekSupported() {
        return true;
    }

    @Override
    public boolean hasLeft() {
        return at < file.length;
    }

    @Override
    public int available() {
        return file.length - at;
    }

    @Override
    public void close() {
        at = file.length;
    }

    private void require(long many) throws EOFException {
        if (many < 0 || many > available()) {
            throw new EOFException("the file ends " + many + " bytes too early");
        }
    }
}
