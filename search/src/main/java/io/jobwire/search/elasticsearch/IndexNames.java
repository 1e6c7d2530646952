package io.jobwire.search.elasticsearch;

import io.jobwire.records.topics.TopicNames;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in Elasticsearch; compatibility.
 *
 * <p>{@code PREFIXjobwire-listings-gN} is the alias of generation N, which stages with that generation read; behind it is
 * an index {@code PREFIXjobwire-listings-gN-K}. {@code PREFIXjobwire-listings} is the alias for everybody else: it is
 * put on the first generation that is filled, and moved only by {@link ElasticsearchAliases#promote}.
 *
 * @param base alias of the current generation, for other tools
 * @param generation from 1
 */
public record IndexNames(String base, int generation) {
    private static final Pattern NUMBER = Pattern.compile(".*-(\\d{1,9})");

    /** The names that belong to those of the topics. */
    public static IndexNames of(TopicNames topics) {
        return new IndexNames(topics.prefix().toLowerCase(Locale.ROOT) + "jobwire-listings", topics.generation());
    }

    /** Alias of the generation. */
    public String alias() {
        return base + "-g" + generation;
    }

    /** An index of the generation; {@code number} from 1. */
    String index(int number) {
        return alias() + "-" + number;
    }

    /** The index that is made after one; empty: the first. */
    String after(Optional<String> index) {
        Matcher number = NUMBER.matcher(index.orElse("-0"));
        return index(number.matches() ? Integer.parseInt(number.group(1)) + 1 : 1);
    }
}
