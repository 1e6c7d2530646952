package io.jobwire.notify.channel;

import io.jobwire.records.Alert;
import io.jobwire.records.Channel;

/** A way to tell somebody. Safe for use by many threads. */
public interface Sender {
    /** Tries once. What the receiver or the network does wrong is an outcome and not an exception. */
    Attempt deliver(Alert alert, Channel channel);
}
