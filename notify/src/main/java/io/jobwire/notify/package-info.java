/**
 * Decides who is told what, and tells them.
 *
 * <p>In: {@code recommendations} and {@code preferences}. Out: {@code alerts}, the decisions, and
 * {@code alerts.delivered}, what became of them.
 *
 * <p>Deciding is a Kafka Streams topology under exactly-once: recommendations meet the preferences of their user, and for
 * each user and canonical listing at most one alert is ever decided, whatever happens to the score afterwards. Telling is
 * a plain consumer of {@code alerts}: an alert is therefore recorded before it is sent. Each delivery carries the alert's
 * id (the name of the .eml file and its Message-ID, the webhook-id), so that the repeat after a crash between sending and
 * recording changes nothing. A delivery that keeps failing ends in {@code deadletters}.
 */
@NullMarked
package io.jobwire.notify;

import org.jspecify.annotations.NullMarked;
