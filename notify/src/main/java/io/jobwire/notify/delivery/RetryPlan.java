package io.jobwire.notify.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long to wait between attempts. The waits are those of Standard Webhooks 1.0.0 unless the installation says else;
 * each is shifted by up to a tenth, so that what failed together does not come back together. The shift depends on the
 * alert and the attempt alone. Immutable.
 *
 * @param waits the wait before the second attempt, the third, and so on
 */
public record RetryPlan(List<Duration> waits) {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,6})\\s*(ms|s|m|h)");
    private static final double SHIFT = 0.1;

    public RetryPlan {
        waits = List.copyOf(waits);
    }

    /**
     * Reads time spans joined by commas; an empty text means one attempt only.
     *
     * @throws IllegalArgumentException when one of them is none
     */
    public static RetryPlan parse(String text) {
        List<Duration> waits = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
            Matcher match = SPAN.matcher(part.strip());
            if (!match.matches()) {
                throw new IllegalArgumentException("Not a time span: " + part);
            }
            long amount = Long.parseLong(match.group(1));
            waits.add(
                    switch (match.group(2)) {
                        case "ms" -> Duration.ofMillis(amount);
                        case "s" -> Duration.ofSeconds(amount);
                        case "m" -> Duration.ofMinutes(amount);
                        default -> Duration.ofHours(amount);
                    });
        }
        return new RetryPlan(waits);
    }

    /**
     * The wait before the next attempt; empty when there is none.
     *
     * @param id what is delivered
     * @param attempts how often it was tried, from 1
     */
    Optional<Duration> after(String id, int attempts) {
        if (attempts > waits.size()) {
            return Optional.empty();
        }
        double shift = 1 - SHIFT + 2 * SHIFT * new SplittableRandom(31L * id.hashCode() + attempts).nextDouble();
        return Optional.of(Duration.ofMillis(Math.round(waits.get(attempts - 1).toMillis() * shift)));
    }
}
