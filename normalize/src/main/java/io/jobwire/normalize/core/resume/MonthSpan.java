package io.jobwire.normalize.core.resume;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time from a month to a month. Months count from year 0.
 *
 * @param first first month
 * @param end one past the last month
 * @param from as it goes into records: YYYY-MM or YYYY
 * @param to the same, null: until now
 * @param start where the words begin in their line
 * @param stop one past their end
 */
public record MonthSpan(
        int first, int end, String from, @Nullable String to, int start, int stop) {

    /** Years that the spans cover together, rounded to a tenth. */
    public static double years(List<MonthSpan> spans) {
        int months = 0;
        int covered = Integer.MIN_VALUE;
        List<MonthSpan> ordered =
                spans.stream().sorted(Comparator.comparingInt(MonthSpan::first)).toList();
        for (MonthSpan span : ordered) {
            int begin = Math.max(span.first(), covered);
            months += Math.max(0, span.end() - begin);
            covered = Math.max(covered, span.end());
        }
        return Math.round(months / 12.0 * 10) / 10.0;
    }

    /** The last month, as YYYY-MM. */
    public String lastMonth() {
        int last = end - 1;
        return "%04d-%02d".formatted(last / 12, last % 12 + 1);
    }
}
