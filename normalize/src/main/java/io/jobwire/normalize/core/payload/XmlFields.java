package io.jobwire.normalize.core.payload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The fields of one XML element under simple names: local name in small letters without {@code _} and {@code -};
 * {@code parent.child} for fields inside fields, however deep, {@code @name} for the element's own attributes. jsoup's XML parser knows no
 * DTD and no external entity, and needs no declaration of the namespaces that the element inherited from its document.
 * Immutable.
 */
final class XmlFields {
    private static final int MAX_DEPTH = 64;

    /** Fields whose elements are marks of their text, not fields. */
    private static final Set<String> TEXTS = Stream.of(
                    FeedField.DESCRIPTION,
                    FeedField.DUTIES,
                    FeedField.QUALIFICATIONS,
                    FeedField.BENEFITS,
                    FeedField.MORE)
            .flatMap(field -> field.names().stream())
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    XmlFields(Element root) {
        for (Attribute attribute : root.attributes()) {
            if (!attribute.getKey().startsWith("xmlns")) {
                add("@" + simple(attribute.getKey()), attribute.getValue());
            }
        }
        read(root, "");
    }

    /** The fields of a body that is one XML element with fields. */
    static Optional<XmlFields> of(String body) {
        return element(body).map(XmlFields::new);
    }

    /** The element that a body is; empty when it is anything else. */
    static Optional<Element> element(String body) {
        String xml = body.strip();
        if (!xml.startsWith("<") || !xml.endsWith(">")) {
            return Optional.empty();
        }
        Element root =
                Jsoup.parse(xml, "", Parser.xmlParser().setMaxDepth(MAX_DEPTH)).firstElementChild();
        return Optional.ofNullable(root)
                .filter(found -> (found.childrenSize() > 0 || found.attributesSize() > 1)
                        && xml.endsWith("</" + found.tagName() + ">"));
    }

    private void read(Element parent, String path) {
        for (Element child : parent.children()) {
            String name = simple(child.tagName());
            if (child.childrenSize() == 0 || TEXTS.contains(name)) {
                add(path + name, child.childrenSize() == 0 ? child.wholeText() : child.html());
            } else {
                add(path + name, child.ownText());
                read(child, name + ".");
            }
            if (name.equals("link") && child.wholeText().isBlank()) {
                String rel = child.attr("rel");
                add(rel.isEmpty() || rel.equals("alternate") ? "link" : "link." + rel, child.attr("href"));
            }
        }
    }

    private void add(String name, String value) {
        if (!value.isBlank()) {
            values.computeIfAbsent(name, n -> new ArrayList<>(1)).add(value.strip());
        }
    }

    private static String simple(String tag) {
        return tag.substring(tag.lastIndexOf(':') + 1)
                .toLowerCase(Locale.ROOT)
                .replace("_", "")
                .replace("-", "");
    }

    /** The first value of the first of the names that has one. */
    Optional<String> first(String... names) {
        return Stream.of(names).flatMap(name -> all(name).stream()).findFirst();
    }

    /** The first value of a field. */
    Optional<String> first(FeedField field) {
        return all(field).stream().findFirst();
    }

    /** All values of the first of a field's names that has any; of an attribute where no element has the name. */
    List<String> all(FeedField field) {
        return Stream.concat(field.names().stream(), field.names().stream().map(name -> "@" + name))
                .map(this::all)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The first values of all of a field's names, each once, as one text. */
    Optional<String> together(FeedField field) {
        String words = String.join(
                ", ",
                field.names().stream()
                        .flatMap(name -> all(name).stream().limit(1))
                        .distinct()
                        .toList());
        return words.isEmpty() ? first(field) : Optional.of(words);
    }

    /** All values of a name. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
