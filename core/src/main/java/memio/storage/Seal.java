package memio.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts the blocks of one scratch file by AES-256-GCM, with a random key that only this object knows. The number used for a block
 * (its nonce) is used once; it and the tag stay in memory, so that an older block, put back, is found out as
 * a changed one is. Safe for use by several threads.
 */
final class Seal {
    private static final int TAG_LENGTH = 16;

    private final SecretKey key;
    private final AtomicLong count = new AtomicLong();

    Seal() {
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        key = new SecretKeySpec(bits, "AES");
        Arrays.fill(bits, (byte) 0);
    }

    /**
     * What belongs to one encrypted block.
     *
     * @param nonce its number, used once
     * @param tag its checksum, which only the key can make
     */
    record Mark(long nonce, byte[] tag) {}

    /** A number that was never used. */
    long nextNonce() {
        return count.getAndIncrement();
    }

    /** The encrypted bytes, followed by the tag. */
    byte[] encrypt(long nonce, ByteBuffer plain) throws IOException {
        byte[] encrypted = roomFor(plain.remaining());
        try {
            cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain, ByteBuffer.wrap(encrypted));
            return encrypted;
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot encrypt", e);
        }
    }

    /** The tag at the end of what {@link #encrypt} returned. */
    static Mark mark(long nonce, byte[] encrypted) {
        return new Mark(nonce, Arrays.copyOfRange(encrypted, encrypted.length - TAG_LENGTH, encrypted.length));
    }

    /** Decrypts {@code length} bytes in place; the array has room for the tag behind them. */
    void decrypt(Mark mark, byte[] encrypted, int length, byte[] plain) throws IOException {
        try {
            System.arraycopy(mark.tag, 0, encrypted, length, TAG_LENGTH);
            cipher(Cipher.DECRYPT_MODE, mark.nonce).doFinal(encrypted, 0, length + TAG_LENGTH, plain, 0);
        } catch (AEADBadTagException e) {
            throw new IOException("a block of the scratch file was changed by somebody else", e);
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot decrypt", e);
        }
    }

    /** Room for {@code length} encrypted bytes and their tag. */
    static byte[] roomFor(int length) {
        return new byte[length + TAG_LENGTH];
    }

    private Cipher cipher(int mode, long nonce) throws GeneralSecurityException {
        byte[] iv = ByteBuffer.allocate(12).putLong(nonce).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG_LENGTH, iv));
        return cipher;
    }
}
