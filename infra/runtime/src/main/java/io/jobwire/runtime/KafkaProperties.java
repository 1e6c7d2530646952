package io.jobwire.runtime;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;

/** The properties of Kafka's own clients, which pass through under {@code kafka.}. */
final class KafkaProperties {
    static final String PREFIX = "kafka.";
    private static final Map<String, ConfigKey> KEYS = keys();

    private KafkaProperties() {}

    /** Whether a name, with the prefix, is a property of the producer, the consumer or the admin client. */
    static boolean known(String name) {
        return name.startsWith(PREFIX) && KEYS.containsKey(name.substring(PREFIX.length()));
    }

    static boolean secret(String name) {
        ConfigKey key = KEYS.get(name.substring(PREFIX.length()));
        return key != null && key.type() == ConfigDef.Type.PASSWORD;
    }

    static String doc(String name) {
        return "Kafka's own client property " + name.substring(PREFIX.length());
    }

    /** All names, with the prefix. */
    static Collection<String> names() {
        Collection<String> names = new TreeSet<>();
        KEYS.keySet().forEach(key -> names.add(PREFIX + key));
        return names;
    }

    private static Map<String, ConfigKey> keys() {
        Map<String, ConfigKey> keys = new HashMap<>();
        keys.putAll(AdminClientConfig.configDef().configKeys());
        keys.putAll(ConsumerConfig.configDef().configKeys());
        keys.putAll(ProducerConfig.configDef().configKeys());
        return Map.copyOf(keys);
    }
}
