package io.jobwire.notify.feed;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a reader of a live feed is: the offset of the latest alert of each partition that it has seen, written
 * {@code 0:17,2:4}. Such is the id of each event, and what a reader that comes back sends as {@code Last-Event-ID}. Immutable.
 *
 * @param offsets by partition
 */
record Cursor(Map<Integer, Long> offsets) {
    private static final Pattern ALL = Pattern.compile("\\d{1,5}:\\d{1,18}(,\\d{1,5}:\\d{1,18}){0,999}");
    private static final Pattern ONE = Pattern.compile("(\\d+):(\\d+)");
    static final Cursor START = new Cursor(Map.of());

    /** Empty when the text is no cursor. */
    static Optional<Cursor> parse(String text) {
        if (!ALL.matcher(text).matches()) {
            return Optional.empty();
        }
        Map<Integer, Long> offsets = new TreeMap<>();
        Matcher match = ONE.matcher(text);
        while (match.find()) {
            offsets.put(Integer.valueOf(match.group(1)), Long.valueOf(match.group(2)));
        }
        return Optional.of(new Cursor(offsets));
    }

    boolean passed(Place place) {
        return offsets.getOrDefault(place.partition(), -1L) >= place.offset();
    }

    Cursor with(Place place) {
        Map<Integer, Long> more = new TreeMap<>(offsets);
        more.merge(place.partition(), place.offset(), Math::max);
        return new Cursor(more);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(offsets)
                .forEach((partition, offset) -> text.append(text.isEmpty() ? "" : ",")
                        .append(partition)
                        .append(':')
                        .append(offset));
        return text.toString();
    }

    /** Where an alert stands in its topic. */
    record Place(int partition, long offset) {}
}
