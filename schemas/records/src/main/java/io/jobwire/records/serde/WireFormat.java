package io.jobwire.records.serde;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The five bytes before every record.
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/fundamentals/serdes-develop/index.html#wire-format">Wire
 *     format</a>
 */
final class WireFormat {
    static final byte MAGIC = 0;
    static final int HEADER_BYTES = 5;

    /** The first byte of a GUID framing that Confluent's clients write into headers since version 8. */
    private static final byte MAGIC_GUID = 1;

    private static final VarHandle BIG_ENDIAN = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private WireFormat() {}

    static void putHeader(byte[] bytes, int schemaId) {
        bytes[0] = MAGIC;
        BIG_ENDIAN.set(bytes, 1, schemaId);
    }

    static int schemaId(byte[] bytes) {
        if (bytes.length < HEADER_BYTES) {
            throw new MalformedRecordException(
                    "TOO_SHORT",
                    "A record is at least 5 bytes long, this one has " + bytes.length
                            + ": whoever wrote it did not use the Confluent wire format");
        }
        if (bytes[0] != MAGIC) {
            throw new MalformedRecordException(
                    "MAGIC_UNKNOWN",
                    "A record starts with the byte 0, this one with " + bytes[0]
                            + (bytes[0] == MAGIC_GUID
                                    ? ": schema ids as GUIDs are not supported, let its writer use ids in the payload"
                                    : ": whoever wrote it did not use the Confluent wire format"));
        }
        return (int) BIG_ENDIAN.get(bytes, 1);
    }
}
