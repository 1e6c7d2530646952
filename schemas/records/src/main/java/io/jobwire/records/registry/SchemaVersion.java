package io.jobwire.records.registry;

import org.apache.avro.Schema;

/**
 * One version of a subject. Immutable.
 *
 * @param version from 1, of this subject
 * @param id from 1, of the schema under whatever subject
 */
public record SchemaVersion(String subject, int version, int id, Schema schema) {}
