package io.jobwire.notify.template;

import io.jobwire.records.Alert;
import io.jobwire.records.AlertItem;
import io.jobwire.records.AlertKind;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values that the templates of an alert know, by name. The names are compatibility. */
public final class AlertView {
    private AlertView() {}

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

    /** Which files say it: {@code instant} or {@code digest}. */
    public static String template(Alert alert) {
        return alert.getKind() == AlertKind.DIGEST ? "digest" : "instant";
    }

    /**
     * The values of an alert.
     *
     * @param unsubscribe address that switches the channel off; empty: none is shown
     */
    public static Map<String, Object> of(Alert alert, String unsubscribe) {
        List<Map<String, Object>> items =
                items(alert).stream().map(AlertView::of).toList();
        Map<String, Object> values = new HashMap<>(items.getFirst());
        values.put("items", items);
        values.put("count", Integer.toString(items.size()));
        values.put("one", items.size() == 1);
        values.put("more", alert.getMore() > 0 ? Integer.toString(alert.getMore()) : "");
        values.put("why", alert.getWhy());
        values.put("alert", alert.getAlert());
        values.put("user", alert.getUser());
        values.put("unsubscribe", unsubscribe);
        return values;
    }

    private static Map<String, Object> of(AlertItem item) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", item.getTitle());
        values.put("company", item.getCompany());
        values.put("places", String.join(" / ", item.getPlaces()));
        values.put("score", item.getSearch().isEmpty() ? Integer.toString(item.getScore()) : "");
        values.put("search", item.getSearch());
        values.put("url", link(item.getUrl()));
        values.put("reasons", item.getReasons());
        values.put("missing", String.join(", ", item.getMissing()));
        return values;
    }

    /** The address when it is one of the web, and nothing else: it becomes a link. */
    public static String link(String url) {
        try {
            String scheme = String.valueOf(URI.create(url.strip()).getScheme());
            return scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http") ? url.strip() : "";
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
