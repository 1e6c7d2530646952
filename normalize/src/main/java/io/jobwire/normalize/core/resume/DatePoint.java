package io.jobwire.normalize.core.resume;

/**
 * A time that a text names: a year, a month, or a season, which covers three months and is told as its year.
 *
 * @param year four digits
 * @param month first month that is meant, 1 to 12; 0: the year alone
 * @param season whether the month is only the beginning of a season or quarter
 * @param shortYear whether the year was written with two digits
 * @param start where the words begin
 * @param stop one past their end
 */
record DatePoint(int year, int month, boolean season, boolean shortYear, int start, int stop) {

    boolean exact() {
        return month > 0 && !season;
    }

    /** First month that it covers, counted from year 0. */
    int first() {
        return year * 12 + (month > 0 ? month - 1 : 0);
    }

    /** One past the last month that it covers as the end of a time; a year alone ends where it begins. */
    int end() {
        return month == 0 ? first() : first() + (season ? 3 : 1);
    }

    /** As it goes into records. */
    String text() {
        return exact() ? "%04d-%02d".formatted(year, month) : "%04d".formatted(year);
    }
}
