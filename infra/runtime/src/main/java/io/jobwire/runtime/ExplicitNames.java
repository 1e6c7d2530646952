package io.jobwire.runtime;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;
import org.apache.kafka.streams.errors.TopologyException;

/**
 * Refuses topologies whose stores or internal topics have generated names: such names change when an operator is added,
 * and the state under the old name is lost. Kafka's own {@code ensure.explicit.internal.resource.naming} only sees it
 * when the {@code StreamsBuilder} was made with the configuration, which a topology does not have.
 */
final class ExplicitNames {
    private static final Pattern GENERATED = Pattern.compile(".*-\\d{10}(-.*)?");

    private ExplicitNames() {}

    /** @throws TopologyException with all generated names */
    static void check(Topology topology) {
        Set<String> generated = new TreeSet<>();
        TopologyDescription description = topology.describe();
        for (Subtopology part : description.subtopologies()) {
            for (Node node : part.nodes()) {
                names(node).stream()
                        .filter(name -> GENERATED.matcher(name).matches())
                        .forEach(generated::add);
            }
        }
        if (!generated.isEmpty()) {
            throw new TopologyException("Name these stores and internal topics: " + String.join(", ", generated));
        }
    }

    private static Set<String> names(Node node) {
        if (node instanceof Processor processor) {
            return processor.stores();
        }
        if (node instanceof Source source && source.topicSet() != null) {
            return source.topicSet();
        }
        return node instanceof Sink sink && sink.topic() != null ? Set.of(sink.topic()) : Set.of();
    }
}
