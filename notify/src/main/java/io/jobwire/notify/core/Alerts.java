package io.jobwire.notify.core;

import io.jobwire.records.Alert;
import io.jobwire.records.AlertItem;
import java.util.List;

/** How the record of an alert holds what it tells of. */
public final class Alerts {
    private Alerts() {}

    /**
     * An alert that tells of these roles: the fields of the record itself are those of the first one. Who, when and why is
     * still to be set.
     *
     * @param items best first, at least one
     */
    public static Alert.Builder telling(List<AlertItem> items) {
        AlertItem first = items.getFirst();
        return Alert.newBuilder()
                .setResume(first.getResume())
                .setCanonical(first.getCanonical())
                .setRole(first.getRole())
                .setScore(first.getScore())
                .setTitle(first.getTitle())
                .setCompany(first.getCompany())
                .setUrl(first.getUrl())
                .setPlaces(first.getPlaces())
                .setReasons(first.getReasons())
                .setMissing(first.getMissing())
                .setItems(items);
    }

    /** Every role of an alert, best first; one that an older version wrote has one. */
    public static List<AlertItem> items(Alert alert) {
        return alert.getItems().isEmpty()
                ? List.of(new AlertItem(
                        alert.getResume(),
                        alert.getCanonical(),
                        alert.getRole(),
                        alert.getScore(),
                        alert.getTitle(),
                        alert.getCompany(),
                        alert.getUrl(),
                        alert.getPlaces(),
                        alert.getReasons(),
                        alert.getMissing(),
                        ""))
                : alert.getItems();
    }
}
