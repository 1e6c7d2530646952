/**
 * What the web shows of alerts: a feed for each user, the same live, and the page that switches a channel off. Having the
 * link is having the right. Knows no web server.
 */
@NullMarked
package io.jobwire.notify.feed;

import org.jspecify.annotations.NullMarked;
