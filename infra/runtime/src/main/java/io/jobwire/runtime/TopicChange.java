package io.jobwire.runtime;

import java.util.Map;

/** A difference between the topics of the catalogue and those of the cluster. */
public sealed interface TopicChange {

    /** Full name of the topic. */
    String topic();

    /**
     * The topic is not there.
     *
     * @param partitions it is to have
     * @param settings it is to have, as Kafka names them
     */
    record Missing(String topic, int partitions, Map<String, String> settings) implements TopicChange {}

    /** A setting of the topic is another one. */
    record Setting(String topic, String setting, String found, String expected) implements TopicChange {}

    /**
     * The topic has another number of partitions. That is never changed: a key would go to another partition than its
     * older records. It matters only when topics that a stage reads together differ.
     */
    record Partitions(String topic, int found, int expected) implements TopicChange {}
}
