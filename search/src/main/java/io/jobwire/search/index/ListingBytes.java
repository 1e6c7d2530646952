package io.jobwire.search.index;

import io.jobwire.records.CanonicalListing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.lucene.util.BytesRef;

/**
 * Listings as the index stores them: Avro's binary encoding, without a schema. The schema's fingerprint is part of the
 * index's layout instead. Safe for use by many threads.
 */
public final class ListingBytes {
    private static final org.apache.avro.Schema SCHEMA = CanonicalListing.getClassSchema();

    private ListingBytes() {}

    /** Names the schema that this build writes and reads. */
    public static String schemaFingerprint() {
        return Long.toHexString(SchemaNormalization.parsingFingerprint64(SCHEMA));
    }

    public static byte[] write(CanonicalListing listing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 * 1024);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            new SpecificDatumWriter<CanonicalListing>(SCHEMA, SpecificData.get()).write(listing, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    public static CanonicalListing read(BytesRef bytes) throws IOException {
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes.bytes, bytes.offset, bytes.length, null);
        return new SpecificDatumReader<CanonicalListing>(SCHEMA, SCHEMA, SpecificData.get()).read(null, decoder);
    }
}
