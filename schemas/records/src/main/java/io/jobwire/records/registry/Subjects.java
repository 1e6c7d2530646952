package io.jobwire.records.registry;

import java.util.List;
import org.apache.avro.Schema;

/** Under which subject a schema lives. The names are compatibility: other tools look schemas up by them. */
public final class Subjects {
    /** How Kafka Streams ends the names of the topics that it makes for itself. */
    private static final List<String> INTERNAL_ENDS =
            List.of("-changelog", "-repartition", "-subscription-registration-topic", "-subscription-response-topic");

    private Subjects() {}

    /**
     * Subject of the values of a topic: {@code <topic>-value}, as Confluent's serializers name it by default; for the
     * internal topics of Kafka Streams the full name of the record, as Confluent's {@code RecordNameStrategy} does.
     * There are many such topics, they come and go with versions of a stage, and nobody else reads them: one subject a
     * record type serves them all and can be registered before any of them exists.
     */
    public static String ofValues(String topic, Schema schema) {
        for (String end : INTERNAL_ENDS) {
            if (topic.endsWith(end)) {
                return schema.getFullName();
            }
        }
        return topic + "-value";
    }
}
