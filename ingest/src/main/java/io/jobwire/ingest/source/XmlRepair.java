package io.jobwire.ingest.source;

import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * Makes XML readable that its author got slightly wrong: leaves out characters that XML does not allow, and outside CDATA
 * writes bare ampersands and angle brackets as references and HTML's named characters as themselves. A name that is none
 * stays text, so that no entity of the document's own making is ever expanded. For one thread; keeps a few kilobytes.
 */
final class XmlRepair extends Reader {
    private static final Set<String> OWN = Set.of("amp", "lt", "gt", "quot", "apos");
    private static final String CDATA = "<![CDATA[";
    private static final int LOOK_AHEAD = 64;

    private final Reader in;
    private final char[] buffer = new char[8192];
    private int at;
    private int end;
    private boolean over;
    private boolean cdata;
    private String pending = "";
    private int pendingAt;

    XmlRepair(Reader in) {
        this.in = in;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int n = 0;
        while (n < length) {
            int c = next();
            if (c < 0) {
                break;
            }
            into[offset + n++] = (char) c;
        }
        return n == 0 && length > 0 ? -1 : n;
    }

    private int next() throws IOException {
        while (true) {
            if (pendingAt < pending.length()) {
                return pending.charAt(pendingAt++);
            }
            if (end - at < LOOK_AHEAD) {
                fill();
            }
            if (at >= end) {
                return -1;
            }
            char c = buffer[at++];
            if (!allowed(c)) {
                continue;
            }
            if (cdata) {
                cdata = !(c == '>' && at >= 3 && buffer[at - 2] == ']' && buffer[at - 3] == ']');
                return c;
            }
            if (c == '&') {
                reference();
                continue;
            }
            if (c == '<') {
                cdata = is(at - 1, CDATA);
                if (!cdata && !opens()) {
                    pend("&lt;");
                    continue;
                }
            }
            return c;
        }
    }

    /** Whether something of XML begins behind an angle bracket. */
    private boolean opens() {
        char c = at < end ? buffer[at] : ' ';
        return Character.isLetter(c) || c == '/' || c == '!' || c == '?' || c == '_';
    }

    private void reference() {
        int stop = at;
        while (stop < end
                && stop - at < LOOK_AHEAD / 2
                && (Character.isLetterOrDigit(buffer[stop]) || buffer[stop] == '#')) {
            stop++;
        }
        String name = new String(buffer, at, stop - at);
        if (stop >= end || buffer[stop] != ';' || name.isEmpty()) {
            pend("&amp;");
            return;
        }
        if (OWN.contains(name)) {
            at = stop + 1;
            pend("&" + name + ";");
            return;
        }
        String meant = Parser.unescapeEntities("&" + name + ";", true);
        if (meant.startsWith("&")) {
            pend("&amp;");
            return;
        }
        at = stop + 1;
        pend(escaped(meant));
    }

    private static String escaped(String meant) {
        StringBuilder text = new StringBuilder(meant.length());
        for (int i = 0; i < meant.length(); i++) {
            char c = meant.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                default -> {
                    if (allowed(c)) {
                        text.append(c);
                    }
                }
            }
        }
        return text.toString();
    }

    private void pend(String text) {
        pending = text;
        pendingAt = 0;
    }

    private boolean is(int from, String word) {
        if (end - from < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (buffer[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Characters of XML 1.0; surrogates are taken as the halves of a pair. */
    private static boolean allowed(char c) {
        return c >= 0x20 ? c < 0xFFFE : c == '\t' || c == '\n' || c == '\r';
    }

    /** Moves what was not read to the front, behind the two characters that the end of CDATA is known by. */
    private void fill() throws IOException {
        int keep = Math.min(at, 3);
        System.arraycopy(buffer, at - keep, buffer, 0, end - at + keep);
        end = end - at + keep;
        at = keep;
        while (!over && end < buffer.length) {
            int n = in.read(buffer, end, buffer.length - end);
            if (n < 0) {
                over = true;
            } else {
                end += n;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
