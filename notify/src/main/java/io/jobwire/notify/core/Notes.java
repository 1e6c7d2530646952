package io.jobwire.notify.core;

import io.jobwire.records.AlertDecision;
import io.jobwire.records.AlertItem;
import io.jobwire.records.DecisionState;
import io.jobwire.records.PendingMatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down what was decided about every role, and why. For one thread. */
final class Notes {
    private final String user;
    private final List<AlertDecision> decisions = new ArrayList<>();

    Notes(String user) {
        this.user = user;
    }

    List<AlertDecision> decisions() {
        return decisions;
    }

    void told(String role, AlertItem item, String alert, Reason reason, String why, Instant at) {
        add(role, item, DecisionState.TOLD, reason, why, Optional.of(alert), Optional.empty(), at);
    }

    void waiting(String role, PendingMatch match, Schedule when, Instant at) {
        add(
                role,
                match.getItem(),
                DecisionState.WAITING,
                when.reason(),
                when.detail(),
                Optional.empty(),
                Optional.of(when.until()),
                at);
    }

    void notTold(String role, PendingMatch match, Filter.Verdict why, Instant at) {
        add(
                role,
                match.getItem(),
                DecisionState.NOT_TOLD,
                why.reason(),
                why.detail(),
                Optional.empty(),
                Optional.empty(),
                at);
    }

    void retracted(String role, PendingMatch match, Instant at) {
        add(
                role,
                match.getItem(),
                DecisionState.RETRACTED,
                Reason.WITHDRAWN,
                "It closed or no longer fits, before it was told.",
                Optional.empty(),
                Optional.empty(),
                at);
    }

    private void add(
            String role,
            AlertItem item,
            DecisionState state,
            Reason reason,
            String detail,
            Optional<String> alert,
            Optional<Instant> until,
            Instant at) {
        decisions.add(new AlertDecision(
                user,
                role,
                item.getCanonical(),
                state,
                reason.name(),
                detail,
                alert.orElse(null),
                item.getScore(),
                item.getTitle(),
                item.getCompany(),
                until.orElse(null),
                at));
    }
}
