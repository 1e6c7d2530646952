package io.jobwire.normalize.core.message;

import java.util.List;
import java.util.Optional;

/**
 * What a message says, in its own words. Immutable.
 *
 * @param posting whether it offers a job; else nothing else counts
 * @param company name of the employer
 * @param title the roles that it names, in its order, or {@link MessageReader#SEVERAL} when it names none
 * @param places words for places, in order, with the words for remote work that stand with them
 * @param workplace words for remote, hybrid or on site, where exactly one of them is named
 * @param employment words for the form of employment
 * @param pay words for the pay
 * @param link first address in it
 */
public record Message(
        boolean posting,
        Optional<String> company,
        String title,
        List<String> places,
        Optional<String> workplace,
        Optional<String> employment,
        Optional<String> pay,
        Optional<String> link) {

    public Message {
        places = List.copyOf(places);
    }
}
