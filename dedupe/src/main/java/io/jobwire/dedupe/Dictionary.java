package io.jobwire.dedupe;

import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import org.jspecify.annotations.Nullable;

/** Bytes that others are like, digested once for each direction; closed when it is no longer used, as that is native memory. One thread. */
final class Dictionary implements AutoCloseable {
    static final Dictionary EMPTY = new Dictionary(new byte[0]);
    private static final int MOST = 64 * 1024;

    private final byte[] bytes;
    private @Nullable ZstdDictCompress forward;
    private @Nullable ZstdDictDecompress back;

    Dictionary(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    ZstdDictCompress forward() {
        ZstdDictCompress digested = forward;
        if (digested == null) {
            digested = new ZstdDictCompress(bytes, 0, Math.min(bytes.length, MOST), Squeeze.LEVEL);
            forward = digested;
        }
        return digested;
    }

    ZstdDictDecompress back() {
        ZstdDictDecompress digested = back;
        if (digested == null) {
            digested = new ZstdDictDecompress(bytes, 0, Math.min(bytes.length, MOST));
            back = digested;
        }
        return digested;
    }

    @Override
    public void close() {
        if (forward != null) {
            forward.close();
            forward = null;
        }
        if (back != null) {
            back.close();
            back = null;
        }
    }
}
