package io.jobwire.notify.template;

import io.jobwire.records.Alert;
import java.util.HashMap;
import java.util.Map;

/**
 * An alert as a mail says it.
 *
 * @param subject one line
 * @param text for readers without HTML
 * @param html a whole page that loads nothing
 */
public record Letter(String subject, String text, String html) {

    /**
     * Fills the templates.
     *
     * @throws TemplateException when the templates are {@link Templates#strict} and one is none
     */
    public static Letter of(Templates templates, Alert alert, AlertLinks links) {
        String name = AlertView.template(alert);
        Map<String, Object> values = new HashMap<>(AlertView.of(alert, links));
        String subject = templates.render(name + ".subject", values);
        values.put("subject", subject);
        return new Letter(subject, templates.render(name + ".txt", values), templates.render(name + ".html", values));
    }
}
