package io.jobwire.notify.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template in a part of Mustache: <code>{{name}}</code> puts a value in, <code>{{#name}}...{{/name}}</code> shows its
 * content for a list that is not empty, once for each element, or for a value that is not blank, <code>{{^name}}...{{/name}}</code>
 * otherwise, <code>{{.}}</code> is the element itself, <code>{{>name}}</code> puts a part in, <code>{{! a remark }}</code> is left
 * out. A line with nothing but one such tag leaves nothing behind. Immutable and safe for use by many threads.
 */
final class Template {
    private static final Pattern TAG = Pattern.compile("\\{\\{\\s*([#^/!>]?)\\s*(.*?)\\s*}}");
    private static final Pattern ALONE =
            Pattern.compile("(?m)^[ \\t]*(\\{\\{\\s*[#^/!>][^}]*}})[ \\t]*(?:\\r?\\n|\\z)");
    private static final Pattern NAME = Pattern.compile("\\.|[A-Za-z][A-Za-z0-9]*");
    private final List<Node> nodes;

    private Template(List<Node> nodes) {
        this.nodes = nodes;
    }

    private sealed interface Node {
        record Text(String text) implements Node {}

        record Value(String name) implements Node {}

        record Section(String name, boolean inverted, List<Node> nodes) implements Node {}
    }

    /**
     * Reads a template.
     *
     * @param file named in what is wrong
     * @param parts text of a part by its name; parts have no parts
     * @throws TemplateException when a section is not closed or a tag is none
     */
    static Template parse(String file, String source, Function<String, Optional<String>> parts) {
        Deque<Node.Section> open = new ArrayDeque<>();
        open.push(new Node.Section("", false, new ArrayList<>()));
        read(file, source, parts, open);
        if (open.size() > 1) {
            throw new TemplateException(file + ": {{#" + open.peek().name() + "}} is not closed");
        }
        return new Template(List.copyOf(open.pop().nodes()));
    }

    private static void read(
            String file, String source, Function<String, Optional<String>> parts, Deque<Node.Section> open) {
        String text = ALONE.matcher(source).replaceAll(match -> Matcher.quoteReplacement(match.group(1)));
        Matcher tags = TAG.matcher(text);
        int from = 0;
        while (tags.find()) {
            add(open, new Node.Text(text.substring(from, tags.start())));
            from = tags.end();
            String name = tags.group(2);
            if (tags.group(1).equals("!")) {
                continue;
            }
            if (!NAME.matcher(name).matches()) {
                throw new TemplateException(file + ": {{" + name + "}} is not the name of a value");
            }
            switch (tags.group(1)) {
                case "#" -> open.push(new Node.Section(name, false, new ArrayList<>()));
                case "^" -> open.push(new Node.Section(name, true, new ArrayList<>()));
                case "/" -> {
                    Node.Section closed = open.pop();
                    if (!closed.name().equals(name) || open.isEmpty()) {
                        throw new TemplateException(file + ": {{/" + name + "}} closes nothing that is open");
                    }
                    add(open, closed);
                }
                case ">" -> {
                    String part = parts.apply(name)
                            .orElseThrow(() -> new TemplateException(file + ": there is no part {{>" + name + "}}"));
                    read(name + " in " + file, part, _ -> Optional.empty(), open);
                }
                default -> add(open, new Node.Value(name));
            }
        }
        add(open, new Node.Text(text.substring(from)));
    }

    private static void add(Deque<Node.Section> open, Node node) {
        open.element().nodes().add(node);
    }

    /** @param escape applied to every value */
    String render(Map<String, Object> values, UnaryOperator<String> escape) {
        StringBuilder out = new StringBuilder();
        Deque<Object> scopes = new ArrayDeque<>();
        scopes.push(values);
        render(nodes, scopes, escape, out);
        return out.toString();
    }

    private static void render(
            List<Node> nodes, Deque<Object> scopes, UnaryOperator<String> escape, StringBuilder out) {
        for (Node node : nodes) {
            switch (node) {
                case Node.Text text -> out.append(text.text());
                case Node.Value value -> out.append(escape.apply(String.valueOf(find(value.name(), scopes))));
                case Node.Section section -> render(section, scopes, escape, out);
            }
        }
    }

    private static void render(
            Node.Section section, Deque<Object> scopes, UnaryOperator<String> escape, StringBuilder out) {
        Object value = find(section.name(), scopes);
        if (section.inverted()) {
            if (!shows(value)) {
                render(section.nodes(), scopes, escape, out);
            }
        } else if (value instanceof List<?> elements) {
            for (Object element : elements) {
                scopes.push(element);
                render(section.nodes(), scopes, escape, out);
                scopes.pop();
            }
        } else if (shows(value)) {
            render(section.nodes(), scopes, escape, out);
        }
    }

    private static boolean shows(Object value) {
        return switch (value) {
            case List<?> list -> !list.isEmpty();
            case Boolean truth -> truth;
            default -> !value.toString().isBlank();
        };
    }

    /** The value in the innermost scope that has it; an unknown name is empty. */
    private static Object find(String name, Deque<Object> scopes) {
        if (name.equals(".")) {
            return scopes.element();
        }
        for (Object scope : scopes) {
            Object value = scope instanceof Map<?, ?> map ? map.get(name) : null;
            if (value != null) {
                return value;
            }
        }
        return "";
    }
}
