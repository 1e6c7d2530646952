/**
 * Who is told of what, when and why: plain functions of a mailbox, an event and its time, which know no clock, no Kafka
 * and no channel. {@link io.jobwire.notify.core.Decider} is the way in.
 *
 * <p>A user's mailbox holds what he wants, what waits and what he was told lately. A role is told once, ever, whatever
 * matched it (a resume, a saved search), in however many places it is open, under whichever of its ids. What a user wants is looked at when a role
 * comes and again when it is told. What waits is told in one alert: at the end of quiet hours, at the hour of the digest,
 * or, when a cap was reached, on the next day; then what is over the cap is counted, and not told.
 */
@NullMarked
package io.jobwire.notify.core;

import org.jspecify.annotations.NullMarked;
