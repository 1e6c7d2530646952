package io.jobwire.notify.core;

import io.jobwire.records.ChannelOff;
import io.jobwire.records.Feedback;
import io.jobwire.records.Preferences;
import io.jobwire.records.Recommendation;
import java.util.Optional;

/** Something that happens to a mailbox. */
public sealed interface Event {

    /**
     * A recommendation is as it says.
     *
     * @param key its key in the topic
     * @param generation generation of the topic it came from
     */
    record Recommended(String key, int generation, Recommendation recommendation) implements Event {}

    /** A recommendation holds no more: the listing closed, or the resume or the search changed. */
    record Withdrawn(String key) implements Event {}

    /** The user said what he wants; empty: he took everything back. */
    record Preferred(Optional<Preferences> preferences) implements Event {}

    /** A channel is switched off. */
    record SwitchedOff(ChannelOff off) implements Event {}

    /** A channel is switched on again. */
    record SwitchedOn(String key) implements Event {}

    /** The user said something of a role; UNKNOWN: he took it back. */
    record Said(Feedback feedback) implements Event {}

    /** Nothing but time. */
    record Passed() implements Event {}
}
