package io.jobwire.taxonomy;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a pure function said of some texts that were asked about lately: each text has one place, which the next text of the
 * same place takes. Bounded, without locks, safe for use by many threads; two may compute the same.
 *
 * @param <V> an immutable answer
 */
public final class Recent<V> {
    /** Longer texts are not kept. */
    private static final int LONGEST = 200;

    private record Answer<V>(String text, V value) {}

    private final Function<String, V> function;
    private final AtomicReferenceArray<@Nullable Answer<V>> answers;

    /** @param places how many answers are kept at most, a power of two */
    public Recent(Function<String, V> function, int places) {
        this.function = function;
        answers = new AtomicReferenceArray<>(places);
    }

    /** What the function says of a text. */
    public V of(String text) {
        if (text.length() > LONGEST) {
            return function.apply(text);
        }
        int hash = text.hashCode() * 0x9E3779B1;
        int place = (hash ^ (hash >>> 15)) & (answers.length() - 1);
        Answer<V> known = answers.get(place);
        if (known == null || !known.text().equals(text)) {
            known = new Answer<>(text, function.apply(text));
            answers.set(place, known);
        }
        return known.value();
    }
}
