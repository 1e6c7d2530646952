/**
 * Avro records in the Confluent wire format: one byte 0x00, the schema id in four bytes, big-endian, then the record in
 * Avro's binary encoding.
 *
 * <p>What comes in: a generated record, or bytes. What goes out: bytes that any tool of that format reads, or the
 * record, with the defaults of fields that its writer did not know. Null is a tombstone both ways.
 *
 * <p>Bytes that are no record are a {@link io.jobwire.records.serde.MalformedRecordException} with a code, never an
 * error of the machine: {@code TOO_SHORT}, {@code MAGIC_UNKNOWN}, {@code SCHEMA_UNKNOWN}, {@code AVRO_UNREADABLE},
 * {@code TRAILING_BYTES}. Lengths inside the bytes are checked against what is there before memory is taken.
 *
 * <p>A listing of five kilobytes takes some microseconds to write or to read; what is made once is kept: writers, readers,
 * ids, and for each thread an encoder with its buffer and a decoder.
 */
@NullMarked
package io.jobwire.records.serde;

import org.jspecify.annotations.NullMarked;
