package io.jobwire.records.topics;

/**
 * Full names of topics, groups and stores: the prefix of an installation, the base name, the generation of a replay.
 * Immutable.
 *
 * @param prefix put before every name, empty or ending in a dot
 * @param generation from 1; topics of truth have one generation only, derived topics of a later one end in {@code .gN}
 */
public record TopicNames(String prefix, int generation) {

    public TopicNames {
        if (!prefix.matches("|[a-zA-Z0-9._-]+\\.")) {
            throw new IllegalArgumentException(
                    "A topic prefix is empty, or letters, digits, dots and dashes that end in a dot, not \"" + prefix
                            + "\"");
        }
        if (generation < 1) {
            throw new IllegalArgumentException("Generations count from 1, not " + generation);
        }
    }

    /** Without a prefix, in the first generation: the names of the catalogue. */
    public static TopicNames plain() {
        return new TopicNames("", 1);
    }

    /** Full name of a topic. */
    public String of(Topic<?> topic) {
        return topic.truth() ? prefix + topic.name() : generational(topic.name());
    }

    /** Name of a consumer group or of a Streams application that belongs to this generation. */
    public String application(String stage, int version) {
        return generational("jobwire-" + stage + "-v" + version);
    }

    private String generational(String name) {
        return generation == 1 ? prefix + name : prefix + name + ".g" + generation;
    }
}
