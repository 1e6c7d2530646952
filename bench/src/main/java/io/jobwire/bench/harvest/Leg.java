package io.jobwire.bench.harvest;

import java.util.Map;

/**
 * One measured part.
 *
 * @param name what was done
 * @param listings postings that the sources listed
 * @param published postings that were published
 * @param bytes bytes of bodies received
 * @param requests requests that the site answered
 * @param seconds from the wish to the last commit
 * @param cpu processor seconds by who took them; "bench" is the site
 */
record Leg(
        String name, long listings, long published, long bytes, int requests, double seconds, Map<String, Double> cpu) {

    double perSecond() {
        return listings / seconds;
    }

    /** Seconds of processors for everything but serving the boards and compiling. */
    double work() {
        return cpu.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals("bench") && !entry.getKey().equals("compiler"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
