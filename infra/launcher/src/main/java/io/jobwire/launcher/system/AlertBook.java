package io.jobwire.launcher.system;

import io.jobwire.records.AlertDecision;
import io.jobwire.records.AlertDelivery;
import io.jobwire.records.Delivery;
import io.jobwire.records.ListingLink;
import io.jobwire.records.topics.Topics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a running system decided about alerts, and what became of them. Used by one thread. */
public final class AlertBook {
    private final RunningSystem system;

    private AlertBook(RunningSystem system) {
        this.system = system;
    }

    /** Opens it; fails with one line when the system has no such topics yet. */
    public static AlertBook open(RunningSystem system) throws InterruptedException {
        system.require(Topics.ALERTS_DECISIONS);
        system.require(Topics.ALERTS_DELIVERED);
        return new AlertBook(system);
    }

    /**
     * What was decided about a user and a listing.
     *
     * @param listing key of a posting, canonical id or role
     */
    public List<AlertDecision> decisions(String user, String listing) throws InterruptedException {
        Set<String> names = new HashSet<>(Set.of(listing));
        system.require(Topics.LISTINGS_LINKS);
        Map<String, ListingLink> links = system.topics().latest(Topics.LISTINGS_LINKS);
        ListingLink link = links.get(listing);
        if (link != null) {
            names.add(link.getCanonical());
            names.add(link.getRole());
        }
        List<AlertDecision> found = new ArrayList<>();
        for (AlertDecision decision :
                system.topics().latest(Topics.ALERTS_DECISIONS).values()) {
            if (decision.getUser().equals(user)
                    && (names.contains(decision.getRole()) || names.contains(decision.getCanonical()))) {
                found.add(decision);
            }
        }
        return found;
    }

    /** What became of an alert, a delivery a channel. */
    public List<Delivery> deliveries(String alert) {
        AlertDelivery delivery = system.topics().latest(Topics.ALERTS_DELIVERED).get(alert);
        return delivery == null ? List.of() : delivery.getDeliveries();
    }
}
