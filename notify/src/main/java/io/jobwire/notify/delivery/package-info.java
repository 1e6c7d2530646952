/**
 * The telling: alerts in, outcomes out. A delivery is recorded before it is tried, and again when something came of it; a
 * process that dies in between tries again under the same id. Every target has a lane of its own, so that one that is slow
 * or dead delays nobody else, and nothing that waits holds up the topic.
 */
@NullMarked
package io.jobwire.notify.delivery;

import org.jspecify.annotations.NullMarked;
