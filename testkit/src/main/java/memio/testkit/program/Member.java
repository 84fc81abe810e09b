package memio.testkit.program;

import java.nio.ByteBuffer;
import memio.BytesIO;
import memio.binary.Snapshot;
import memio.storage.BufferView;

/**
 * One file of a family, as programs see it: a {@link BytesIO}, whose calls a test may spoil to see whether that is found.
 */
public class Member {
    /** What all calls go to. */
    protected final BytesIO file;

    /** A sound member. */
    public Member(BytesIO file) {
        this.file = file;
    }

    /** See {@link BytesIO#read(int)}. */
    public byte[] read(int size) {
        return file.read(size);
    }

    /** See {@link BytesIO#readLine(int)}. */
    public byte[] readLine(int limit) {
        return file.readLine(limit);
    }

    /** See {@link BytesIO#readAt(long, byte[], int, int)}. */
    public int readAt(long position, byte[] target) {
        return file.readAt(position, target, 0, target.length);
    }

    /** See {@link BytesIO#write(byte[])}. */
    public int write(byte[] data) {
        return file.write(data);
    }

    /** See {@link BytesIO#write(ByteBuffer)}. */
    public int write(ByteBuffer data) {
        return file.write(data);
    }

    /** See {@link BytesIO#writeByte(int)}. */
    public int writeByte(int value) {
        return file.writeByte(value);
    }

    /** See {@link BytesIO#writeAt(long, byte[], int, int)}. */
    public void writeAt(long position, byte[] data) {
        file.writeAt(position, data, 0, data.length);
    }

    /** See {@link BytesIO#write(Snapshot)}. */
    public long write(Snapshot source) {
        return file.write(source);
    }

    /** See {@link BytesIO#write(BytesIO)}. */
    public long write(Member source) {
        return file.write(source.file);
    }

    /** See {@link BytesIO#copyWithin(long, long, long)}. */
    public void copyWithin(long from, long to, long length) {
        file.copyWithin(from, to, length);
    }

    /** See {@link BytesIO#seek(long)}. */
    public long seek(long position) {
        return file.seek(position);
    }

    /** See {@link BytesIO#tell()}. */
    public long tell() {
        return file.tell();
    }

    /** See {@link BytesIO#size()}. */
    public long size() {
        return file.size();
    }

    /** See {@link BytesIO#truncate(long)}. */
    public long truncate(long size) {
        return file.truncate(size);
    }

    /** See {@link BytesIO#clear()}. */
    public void clear() {
        file.clear();
    }

    /** See {@link BytesIO#discardBefore(long)}. */
    public void discardBefore(long position) {
        file.discardBefore(position);
    }

    /** See {@link BytesIO#getValue()}. */
    public byte[] getValue() {
        return file.getValue();
    }

    /** See {@link BytesIO#getBuffer()}. */
    public BufferView getBuffer() {
        return file.getBuffer();
    }

    /** See {@link BytesIO#snapshot()}. */
    public Snapshot snapshot() {
        return file.snapshot();
    }

    /** See {@link BytesIO#setState(BytesIO.State)}. */
    public void setState(BytesIO.State state) {
        file.setState(state);
    }

    /** See {@link BytesIO#duplicate()}. */
    public BytesIO duplicate() {
        return file.duplicate();
    }

    /** See {@link BytesIO#appender()}. */
    public BytesIO appender() {
        return file.appender();
    }

    /** See {@link BytesIO#slice(long, long)}. */
    public BytesIO slice(long from, long length) {
        return file.slice(from, length);
    }

    /** See {@link BytesIO#closed()}. */
    public boolean closed() {
        return file.closed();
    }

    /** See {@link BytesIO#close()}. */
    public void close() {
        file.close();
    }
}
