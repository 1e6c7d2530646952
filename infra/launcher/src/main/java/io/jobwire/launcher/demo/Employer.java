package io.jobwire.launcher.demo;

import java.util.List;

/**
 * An invented employer.
 *
 * @param format how its board answers: greenhouse, lever, ashby or jsonld
 * @param currency ISO 4217
 * @param payFactor factor on the roles' dollars
 */
record Employer(
        String key,
        String name,
        String format,
        String currency,
        double payFactor,
        String about,
        List<String> benefits,
        String equal,
        List<Post> posts) {

    /** A line of the employer's list: a role under a title in one or several places. */
    record Post(Life life, String role, String title, List<String> places) {}

    /** What happens to a posting between the first day and the second. */
    enum Life {
        POST,
        GONE,
        LATER,
        EDIT,
        AGAIN
    }
}
