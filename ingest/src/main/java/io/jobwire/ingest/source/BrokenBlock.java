package io.jobwire.ingest.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be told of a block of JSON-LD that is no JSON any more: whose it is, so that its posting counts as still there.
 * Stateless.
 */
final class BrokenBlock {
    private static final Pattern POSTING = Pattern.compile("\"(?:https?://schema\\.org/|schema:)?JobPosting\"");
    private static final Pattern IDENTIFIER = Pattern.compile("\"identifier\"\\s*:\\s*(?:"
            + "\"([^\"\\\\]{1,200})\"|(\\d{1,30})"
            + "|\\{[^{}]{0,2000}?\"value\"\\s*:\\s*(?:\"([^\"\\\\]{1,200})\"|(\\d{1,30})))");

    private BrokenBlock() {}

    /** Native id of the one posting of a block; empty when there are several or it names none. */
    static Optional<String> nativeId(String block) {
        Matcher identifier = IDENTIFIER.matcher(block);
        boolean several = POSTING.matcher(block).results().limit(2).count() > 1;
        if (several || !identifier.find()) {
            return Optional.empty();
        }
        for (int group = 1; group <= identifier.groupCount(); group++) {
            String id = identifier.group(group);
            if (id != null && !id.isBlank()) {
                return Optional.of(Pages.idOf(id.strip()));
            }
        }
        return Optional.empty();
    }
}
