package io.jobwire.notify.core;

import io.jobwire.records.Alert;
import io.jobwire.records.AlertDecision;
import io.jobwire.records.Mailbox;
import java.util.List;

/**
 * What came of an event.
 *
 * @param mailbox as it is now
 * @param alerts what is told, in the order of time
 * @param decisions what was decided about single roles, with the reason
 */
public record Step(Mailbox mailbox, List<Alert> alerts, List<AlertDecision> decisions) {
    public Step {
        alerts = List.copyOf(alerts);
        decisions = List.copyOf(decisions);
    }
}
