package io.jobwire.notify.template;

import java.util.function.UnaryOperator;

/**
 * The addresses in a mail that are its reader's own. An empty one is not shown.
 *
 * @param unsubscribe switches the channel off
 * @param dismiss for a role: says that it is not for the reader
 */
public record AlertLinks(String unsubscribe, UnaryOperator<String> dismiss) {
    /** No address at all. */
    public static final AlertLinks NONE = new AlertLinks("", _ -> "");
}
