package io.jobwire.launcher;

import java.io.IOException;
import java.io.Reader;

/** Lines of a text, of which none takes more memory than it may. One thread. */
final class BoundedLines {
    private static final int BUFFER = 64 << 10;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final int longest;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder line = new StringBuilder();
    private int at;
    private int end;
    private boolean first = true;

    /**
     * @param longest characters of a line that are kept
     */
    BoundedLines(Reader reader, int longest) {
        this.reader = reader;
        this.longest = longest;
    }

    /** Reads on to the end of the next line; false when there is none. */
    boolean next() throws IOException {
        line.setLength(0);
        if (at == end && !fill()) {
            return false;
        }
        if (first && buffer[at] == BYTE_ORDER_MARK) {
            at++;
        }
        first = false;
        while (at < end || fill()) {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line.append(buffer, from, Math.min(at - from, longest + 1 - line.length()));
            if (at < end) {
                at++;
                return true;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, reader.read(buffer));
        return end > 0;
    }

    /** Whether the line has more than may be kept, so that {@link #text()} is only its beginning. */
    boolean isTooLong() {
        return line.length() > longest;
    }

    /** The line without its end. */
    String text() {
        int length = line.length();
        return line.substring(0, length > 0 && line.charAt(length - 1) == '\r' ? length - 1 : length);
    }
}
