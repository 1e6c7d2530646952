package io.jobwire.scoring;

import io.jobwire.records.Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * A profile as a store has it, read from its bytes when somebody asks: a start walks over all of them and needs hardly one. So the bytes are
 * compressed to a third, because what a start does wait for is that they are all brought back.
 *
 * @param profile reads it anew each time
 */
record StoredProfile(Supplier<Profile> profile) {
    /** First byte of what is compressed; what is not begins with the zero of the wire format. Compatibility. */
    private static final byte COMPRESSED = 1;

    /** Compresses what the serde of profiles writes, and reads both. */
    static Serde<StoredProfile> serde(Serde<Profile> profiles) {
        return Serdes.serdeFrom(
                (topic, stored) -> stored == null
                        ? null
                        : compressed(profiles.serializer()
                                .serialize(topic, stored.profile().get())),
                (topic, bytes) -> bytes == null
                        ? null
                        : new StoredProfile(() -> profiles.deserializer().deserialize(topic, plain(bytes))));
    }

    private static byte[] compressed(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 2);
        bytes.write(COMPRESSED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, plain.length / 2 + 64)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static byte[] plain(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != COMPRESSED) {
            return bytes;
        }
        Inflater inflater = new Inflater(true);
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1), inflater)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The bytes of a profile are damaged", e);
        } finally {
            inflater.end();
        }
    }
}
