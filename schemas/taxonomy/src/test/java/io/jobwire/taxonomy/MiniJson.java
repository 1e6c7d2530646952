package io.jobwire.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads well-formed JSON for measurements, so that this module needs no library for it. */
final class MiniJson {
    private final String text;
    private int at;

    private MiniJson(String text) {
        this.text = text;
    }

    static Object parse(String text) {
        return new MiniJson(text).value();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    @SuppressWarnings("unchecked")
    static List<Object> array(@Nullable Object value) {
        return value instanceof List<?> list ? (List<Object>) list : List.of();
    }

    static String text(@Nullable Object value) {
        return value instanceof String string ? string : "";
    }

    private Object value() {
        blank();
        char c = text.charAt(at);
        if (c == '{') {
            return members();
        }
        if (c == '[') {
            return elements();
        }
        if (c == '"') {
            return string();
        }
        int start = at;
        while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at).toCharArray();
    }

    private Map<String, Object> members() {
        Map<String, Object> map = new LinkedHashMap<>();
        at++;
        for (blank(); text.charAt(at) != '}'; blank()) {
            String key = string();
            blank();
            at++;
            map.put(key, value());
            comma();
        }
        at++;
        return map;
    }

    private List<Object> elements() {
        List<Object> list = new ArrayList<>();
        at++;
        for (blank(); text.charAt(at) != ']'; blank()) {
            list.add(value());
            comma();
        }
        at++;
        return list;
    }

    private void comma() {
        blank();
        if (text.charAt(at) == ',') {
            at++;
        }
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        at++;
        while (text.charAt(at) != '"') {
            char c = text.charAt(at++);
            out.append(c == '\\' ? escape() : c);
        }
        at++;
        return out.toString();
    }

    private char escape() {
        char c = text.charAt(at++);
        if (c == 'u') {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        int index = "nrtbf".indexOf(c);
        return index < 0 ? c : "\n\r\t\b\f".charAt(index);
    }

    private void blank() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
