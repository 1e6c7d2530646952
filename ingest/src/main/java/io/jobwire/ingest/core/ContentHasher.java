package io.jobwire.ingest.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Hashes what a posting says and leaves out what moves by itself: fields that the source touches without a change of the
 * text, tracking parameters of links, the order of an object's members, runs of blanks in XML. Thread-safe.
 *
 * <p>A change of anything here needs a new {@link ContentHash#VERSION}.
 */
public final class ContentHasher {
    private static final Pattern TRACKING =
            Pattern.compile("(?i)(?<=[?&;])(?:utm_[a-z_]+|gclid|fbclid|msclkid|mc_cid|mc_eid|gh_src)=[^&#\"'<\\s]*&?");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final byte[] NOTHING = new byte[0];

    private ContentHasher() {}

    /**
     * Hash of a posting that is a JSON value.
     *
     * @param volatileFields names of members of the outermost object that are left out
     */
    public static ContentHash json(JsonNode posting, Set<String> volatileFields) {
        StringBuilder canonical = new StringBuilder(4096);
        append(posting, volatileFields, canonical);
        MessageDigest digest = ContentHash.digest();
        digest.update(canonical.toString().getBytes(StandardCharsets.UTF_8));
        return ContentHash.of(digest, NOTHING);
    }

    /** Hash of a posting that is an XML element. */
    public static ContentHash xml(String element) {
        return ContentHash.of(BLANKS.matcher(withoutTracking(element)).replaceAll(" "));
    }

    /** A text without the tracking parameters of the links in it. */
    public static String withoutTracking(String text) {
        return text.indexOf('=') < 0 ? text : TRACKING.matcher(text).replaceAll("");
    }

    private static void append(JsonNode node, Set<String> skip, StringBuilder out) {
        if (node.isObject()) {
            List<String> names = new ArrayList<>(node.size());
            node.fieldNames().forEachRemaining(names::add);
            Collections.sort(names);
            out.append('{');
            for (String name : names) {
                if (!skip.contains(name)) {
                    out.append(name).append(':');
                    append(node.path(name), Set.of(), out);
                    out.append(',');
                }
            }
            out.append('}');
        } else if (node.isArray()) {
            out.append('[');
            for (JsonNode element : node) {
                append(element, Set.of(), out);
                out.append(',');
            }
            out.append(']');
        } else if (node.isTextual()) {
            String text = node.textValue();
            out.append('"')
                    .append(text.startsWith("http") ? withoutTracking(text) : text)
                    .append('"');
        } else {
            out.append(node.asText());
        }
    }
}
