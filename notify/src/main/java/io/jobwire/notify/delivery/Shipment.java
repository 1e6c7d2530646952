package io.jobwire.notify.delivery;

import io.jobwire.records.Alert;
import io.jobwire.records.AlertDelivery;
import io.jobwire.records.Channel;
import io.jobwire.records.Delivery;
import io.jobwire.records.DeliveryOutcome;
import io.jobwire.runtime.DeadLetters;
import java.util.ArrayList;
import java.util.List;

/** An alert on its way over all its channels. Changed by one thread; {@link #dropped} may be read by any. */
final class Shipment {
    final Alert alert;
    final int partition;
    /** Where it stands in its topic. */
    final DeadLetters.Origin origin;

    private final List<Delivery> deliveries;
    private volatile boolean dropped;

    Shipment(Alert alert, int partition, DeadLetters.Origin origin, List<Delivery> deliveries) {
        this.origin = origin;
        this.alert = alert;
        this.partition = partition;
        this.deliveries = new ArrayList<>(deliveries);
    }

    List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    Delivery delivery(int index) {
        return deliveries.get(index);
    }

    static Channel channel(Delivery delivery) {
        return new Channel(delivery.getChannel(), delivery.getTarget());
    }

    void set(int index, Delivery delivery) {
        deliveries.set(index, delivery);
    }

    boolean done() {
        return deliveries.stream().noneMatch(delivery -> delivery.getOutcome() == DeliveryOutcome.PENDING);
    }

    /** The record as it is now: it has the alert itself as long as something is to be done. */
    AlertDelivery record() {
        return new AlertDelivery(
                alert.getAlert(), alert.getUser(), List.copyOf(deliveries), done() ? null : alert, origin.offset());
    }

    /** Another process goes on with it. */
    void drop() {
        dropped = true;
    }

    boolean dropped() {
        return dropped;
    }
}
