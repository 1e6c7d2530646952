package io.jobwire.bench.input;

/** How far somebody is. */
enum Level {
    JUNIOR("Junior ", 1),
    PLAIN("", 3),
    SENIOR("Senior ", 6),
    LEAD("Lead ", 9);

    final String before;
    final int years;

    Level(String before, int years) {
        this.before = before;
        this.years = years;
    }
}
