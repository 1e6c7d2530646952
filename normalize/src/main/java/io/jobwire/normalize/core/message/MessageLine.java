package io.jobwire.normalize.core.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * A line of a message.
 *
 * @param text its words, without the mark of a list
 * @param listed whether it began with such a mark
 */
record MessageLine(String text, boolean listed) {
    private static final int MOST_TEXT = 20_000;
    private static final Pattern END = Pattern.compile("(?i)</?p[^>]{0,20}>|<br\\s{0,5}/?>|</?li>|\n");
    private static final Pattern MARK =
            Pattern.compile("^(?:[^\\p{L}\\p{N}(\\[\"'$\u20ac\u00a3@.]+(?=[\\p{L}\\p{N}(\"])|\\d{1,2}[.)]\\s+)");
    private static final Pattern RULE = Pattern.compile("[\\s*=_~#-]*");

    /** The lines of a text in HTML, without those that are blank or only drawn. */
    static List<MessageLine> of(String html) {
        String cut = html.length() <= MOST_TEXT ? html : html.substring(0, MOST_TEXT);
        List<MessageLine> lines = new ArrayList<>();
        for (String part : END.split(cut)) {
            String words = part.indexOf('<') < 0 && part.indexOf('&') < 0
                    ? part.strip()
                    : Jsoup.parseBodyFragment(part).text().strip();
            if (!RULE.matcher(words).matches()) {
                String bare = MARK.matcher(words).replaceFirst("");
                lines.add(new MessageLine(bare.strip(), !bare.equals(words)));
            }
        }
        return lines;
    }

    /** Whether it reads like part of a head or a title, not like a sentence. */
    boolean isBrief() {
        return text.length() <= 110 && !Sentences.isSentence(text);
    }
}
