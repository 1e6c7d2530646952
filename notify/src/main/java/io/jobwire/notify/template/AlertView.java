package io.jobwire.notify.template;

import io.jobwire.notify.core.Alerts;
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

    /** Which files say it: {@code instant} or {@code digest}. */
    public static String template(Alert alert) {
        return alert.getKind() == AlertKind.DIGEST ? "digest" : "instant";
    }

    /** The values of an alert. */
    public static Map<String, Object> of(Alert alert, AlertLinks links) {
        List<Map<String, Object>> items =
                Alerts.items(alert).stream().map(item -> of(item, links)).toList();
        Map<String, Object> values = new HashMap<>(items.getFirst());
        values.put("items", items);
        values.put("count", Integer.toString(items.size()));
        values.put("one", items.size() == 1);
        values.put("more", alert.getMore() > 0 ? Integer.toString(alert.getMore()) : "");
        values.put("why", alert.getWhy());
        values.put("alert", alert.getAlert());
        values.put("user", alert.getUser());
        values.put("unsubscribe", links.unsubscribe());
        return values;
    }

    private static Map<String, Object> of(AlertItem item, AlertLinks links) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", item.getTitle());
        values.put("company", item.getCompany());
        values.put("places", String.join(" / ", item.getPlaces()));
        values.put("score", item.getSearch().isEmpty() ? Integer.toString(item.getScore()) : "");
        values.put("search", item.getSearch());
        values.put("url", link(item.getUrl()));
        values.put("reasons", item.getReasons());
        values.put("fits", !item.getReasons().isEmpty());
        values.put("first", item.getReasons().isEmpty() ? "" : item.getReasons().getFirst());
        values.put("dismiss", links.dismiss().apply(item.getRole()));
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
