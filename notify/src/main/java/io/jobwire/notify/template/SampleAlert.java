package io.jobwire.notify.template;

import io.jobwire.notify.core.Alerts;
import io.jobwire.records.Alert;
import io.jobwire.records.AlertItem;
import io.jobwire.records.AlertKind;
import java.time.Instant;
import java.util.List;

/** Invented alerts, to see what templates make of them. */
public final class SampleAlert {
    private static final Instant TIME = Instant.parse("2026-10-05T06:00:00Z");
    private static final List<AlertItem> ITEMS = List.of(
            item(
                    91,
                    "Senior Data Engineer",
                    "Nordlicht Energie",
                    List.of("Hamburg, Germany"),
                    List.of(
                            "8 of 10 must-haves are there, 1 in part.",
                            "\"Senior Data Engineer\" against \"Senior Data Engineer\" and 2 other titles.",
                            "The listing asks for 4 years, the resume shows 10.3 years, level senior."),
                    List.of("Terraform", "dbt"),
                    ""),
            item(
                    84,
                    "Data Platform Engineer (Kafka, Java)",
                    "Veridian Learning",
                    List.of("Berlin, Germany", "Remote, EU"),
                    List.of("7 of 9 must-haves are there."),
                    List.of("Kubernetes"),
                    ""),
            item(
                    77,
                    "Analytics Engineer",
                    "Maple & Finch Foods",
                    List.of("Vienna, Austria"),
                    List.of("6 of 8 must-haves are there."),
                    List.of(),
                    ""),
            item(
                    0,
                    "Rust Engineer, Stream Processing",
                    "Kestrel Robotics",
                    List.of("Remote"),
                    List.of(),
                    List.of(),
                    "rust streaming, remote"));

    private SampleAlert() {}

    /** Of one role, as it comes. */
    public static Alert instant() {
        return alert(AlertKind.INSTANT, ITEMS.subList(0, 1), 0, "The score 91 reaches your threshold 70.");
    }

    /** Of four roles, of which one was found by a saved search. */
    public static Alert digest() {
        return alert(
                AlertKind.DIGEST,
                ITEMS,
                3,
                "The score 91 reaches your threshold 70; you are told daily at 8:00, Europe/Berlin.");
    }

    private static Alert alert(AlertKind kind, List<AlertItem> items, int more, String why) {
        return Alerts.telling(items)
                .setAlert("a2-0123456789abcdef0123")
                .setUser("mara")
                .setDecidedAt(TIME)
                .setKind(kind)
                .setMore(more)
                .setWhy(why)
                .build();
    }

    private static AlertItem item(
            int score,
            String title,
            String company,
            List<String> places,
            List<String> reasons,
            List<String> missing,
            String search) {
        String id = "c-" + Integer.toHexString(title.hashCode());
        return new AlertItem(
                "mara-lindqvist",
                id,
                id,
                score,
                title,
                company,
                "https://jobs.example.org/listings/" + id,
                places,
                reasons,
                missing,
                search);
    }
}
