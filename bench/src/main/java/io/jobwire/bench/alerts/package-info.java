/** Measures the deciding and the telling of alerts: how many decisions a second, and how long an alert is on its way. */
@NullMarked
package io.jobwire.bench.alerts;

import org.jspecify.annotations.NullMarked;
