package io.jobwire.normalize.core.payload;

import java.util.regex.Pattern;

/** The lists that remote boards write for where a worker may live: "LATAM,  Canada,  USA". Stateless. */
final class RemoteWhere {
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;|/]\\s*|\\s+(?:and|or)\\s+");
    private static final Pattern ANYWHERE = Pattern.compile(
            "(?i)(?:anywhere|world[- ]?wide|remote|global(?:ly)?|anywhere in the world|no restrictions?|any)");

    private RemoteWhere() {}

    /** Adds the places that the words name; "worldwide" and its like restrict nothing and add nothing. */
    static void add(Payload.Builder facts, String words) {
        SEPARATOR
                .splitAsStream(words.strip())
                .map(part -> part.replaceFirst("(?i)\\s+only$", "").strip())
                .filter(part -> !part.isEmpty() && !ANYWHERE.matcher(part).matches())
                .forEach(facts::remoteWhere);
    }
}
