package io.jobwire.dedupe;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Compresses bytes given others that they are like: Zstandard (RFC 8878) with a dictionary of plain content, four times as fast as deflate
 * at nearly the same size. Postings of one company share much of their text, so that the first is a good dictionary for the others. One
 * thread; closed with its owner.
 */
final class Squeeze implements AutoCloseable {
    static final int LEVEL = 3;

    private final ZstdCompressCtx forward = new ZstdCompressCtx();
    private final ZstdDecompressCtx back = new ZstdDecompressCtx();
    private byte[] buffer = new byte[8 * 1024];

    /** The length of the bytes in four, then the bytes compressed, with a checksum. */
    byte[] squeezed(byte[] bytes, Dictionary dictionary) {
        int most = Math.toIntExact(Zstd.compressBound(bytes.length)) + Integer.BYTES;
        if (buffer.length < most) {
            buffer = new byte[most];
        }
        forward.reset();
        forward.setLevel(LEVEL);
        forward.setMagicless(true);
        forward.setContentSize(false);
        forward.setDictID(false);
        forward.setChecksum(true);
        if (!dictionary.isEmpty()) {
            forward.loadDict(dictionary.forward());
        }
        ByteBuffer.wrap(buffer).putInt(bytes.length);
        int size =
                forward.compressByteArray(buffer, Integer.BYTES, buffer.length - Integer.BYTES, bytes, 0, bytes.length);
        return Arrays.copyOf(buffer, Integer.BYTES + size);
    }

    /** What was squeezed with this dictionary. */
    byte[] restored(byte[] squeezed, Dictionary dictionary) {
        back.reset();
        back.setMagicless(true);
        if (!dictionary.isEmpty()) {
            back.loadDict(dictionary.back());
        }
        byte[] bytes = new byte[ByteBuffer.wrap(squeezed).getInt()];
        try {
            int size = back.decompressByteArray(
                    bytes, 0, bytes.length, squeezed, Integer.BYTES, squeezed.length - Integer.BYTES);
            if (size != bytes.length) {
                throw new IllegalStateException("A squeezed listing ends after " + size + " of " + bytes.length);
            }
        } catch (ZstdException e) {
            throw new IllegalStateException("A squeezed listing is not what its dictionary made of it", e);
        }
        return bytes;
    }

    @Override
    public void close() {
        forward.close();
        back.close();
    }
}
