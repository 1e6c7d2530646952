package io.jobwire.records.topics;

/**
 * Full names of topics, groups and stores: the prefix of an installation, the base name, the generation of a replay.
 * Immutable.
 *
 * @param prefix put before every name, empty or ending in a dot
 * @param generation from 1; topics of truth have one generation only, derived topics of a later one end in {@code .gN}
 * @param applications generation that the names of applications carry: the same one for work that makes a generation, 1 for
 *     work that goes on through all of them
 */
public record TopicNames(String prefix, int generation, int applications) {

    public TopicNames {
        if (!prefix.matches("|[a-zA-Z0-9._-]+\\.")) {
            throw new IllegalArgumentException(
                    "A topic prefix is empty, or letters, digits, dots and dashes that end in a dot, not \"" + prefix
                            + "\"");
        }
        if (generation < 1 || applications < 1) {
            throw new IllegalArgumentException(
                    "Generations count from 1, not " + (generation < 1 ? generation : applications));
        }
    }

    /** Names of a generation, also of the applications that make it. */
    public TopicNames(String prefix, int generation) {
        this(prefix, generation, generation);
    }

    /** Without a prefix, in the first generation: the names of the catalogue. */
    public static TopicNames plain() {
        return new TopicNames("", 1);
    }

    /** The same prefix in another generation. */
    public TopicNames in(int other) {
        return new TopicNames(prefix, other);
    }

    /** The same topics, read by applications that go on when another generation becomes the active one. */
    public TopicNames lasting() {
        return new TopicNames(prefix, generation, 1);
    }

    /** Full name of a topic. */
    public String of(Topic<?> topic) {
        return topic.truth() ? prefix + topic.name() : prefix + topic.name() + suffix(generation);
    }

    /** Name of a consumer group or of a Streams application. */
    public String application(String stage, int version) {
        return prefix + "jobwire-" + stage + "-v" + version + suffix(applications);
    }

    private static String suffix(int generation) {
        return generation == 1 ? "" : ".g" + generation;
    }
}
