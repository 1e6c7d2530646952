/**
 * Ways to tell somebody: mails as .eml files (RFC 5322) and webhooks after Standard Webhooks 1.0.0. Each carries the
 * alert's id, so that a repeat can be told from a second alert.
 */
@NullMarked
package io.jobwire.notify.channel;

import org.jspecify.annotations.NullMarked;
