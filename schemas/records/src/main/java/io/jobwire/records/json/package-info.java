/**
 * Records as plain JSON, for people and scripts: field names are those of the Avro schemas, unions are written as their
 * value, times as ISO 8601 in UTC, bytes as base64, enum symbols as strings.
 *
 * <p>What comes in: one JSON object in a string. What goes out: a generated record, or a
 * {@link io.jobwire.records.json.RecordJsonException} that names the field. What is written can be read back and is
 * then equal to what was written. This is not Avro's own JSON encoding, which tags the branches of unions and writes
 * times as numbers.
 */
@NullMarked
package io.jobwire.records.json;

import org.jspecify.annotations.NullMarked;
