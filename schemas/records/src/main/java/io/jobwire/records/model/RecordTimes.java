package io.jobwire.records.model;

import org.apache.avro.data.TimeConversions.TimestampMillisConversion;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Times are instants, cut to milliseconds, in every data model, so also where a time may be absent.
 *
 * <p>Since 1.12.2 Avro instantiates only classes that somebody trusts (CVE-2024-47561 shows why). Its data
 * models load this class before they touch a record, so this is where the generated records, and nothing else, are
 * trusted. Whatever was trusted before stays trusted. Stateless and safe for use by many threads.
 */
public final class RecordTimes extends TimestampMillisConversion {
    private static final String RECORDS = "io.jobwire.records";

    static {
        ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();
        ClassSecurityValidator.setGlobal(type -> type.getPackageName().equals(RECORDS) || before.isTrusted(type));
    }

    /** For Avro, which makes one for each data model. */
    public RecordTimes() {}
}
