package io.jobwire.normalize.core.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Repairs characters. Stateless. */
public final class TextRepair {
    /** Windows-1252, 0x80 to 0x9F; a space where the code is not assigned. */
    private static final String CP1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u202f\\u3000]+");

    private static final Pattern TAG =
            Pattern.compile("(?i)</?(?:b|i|u|em|strong|span|p|br|div|font|a|small|sup|h[1-6])\\b[^<>]{0,500}>");
    private static final int MOST_ESCAPES = 3;

    private TextRepair() {}

    /** One line: mojibake repaired, entities and the tags of HTML undone, nothing invisible, blanks collapsed, none at the ends. */
    public static String line(String text) {
        String clean = visible(mojibake(plain(text)));
        return (spaced(clean) ? clean : BLANKS.matcher(clean).replaceAll(" ")).strip();
    }

    /** A text that was escaped for a page, also twice, as it was before. */
    private static String plain(String text) {
        String plain = text;
        for (int i = 0; i < MOST_ESCAPES && plain.indexOf('&') >= 0 && plain.indexOf(';') >= 0; i++) {
            plain = Parser.unescapeEntities(plain, false);
        }
        return plain.indexOf('<') < 0 ? plain : TAG.matcher(plain).replaceAll(" ");
    }

    /** Whether every blank is a single space already. */
    private static boolean spaced(String text) {
        boolean before = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ';
            if ((space && before) || c < ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x202F) || c == 0x3000) {
                return false;
            }
            before = space;
        }
        return true;
    }

    /**
     * Undoes UTF-8 that was decoded as Latin-1 or Windows-1252 ("MecÃ¡nico"), only where it is certain: some run of
     * characters must be the bytes of a character that nobody writes that way by chance; then every run that is valid UTF-8 is
     * repaired and everything else is left as it is.
     */
    public static String mojibake(String text) {
        if (text.indexOf('Ã') < 0 && text.indexOf('Â') < 0 && text.indexOf('â') < 0 && text.indexOf('ð') < 0) {
            return text;
        }
        StringBuilder repaired = new StringBuilder(text.length());
        boolean certain = false;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && byteOf(text.charAt(end)) >= 0x80) {
                end++;
            }
            if (end == at) {
                repaired.append(text.charAt(at++));
                continue;
            }
            String run = text.substring(at, end);
            String decoded = decode(run);
            certain |= !decoded.equals(run) && proof(run);
            repaired.append(decoded);
            at = end;
        }
        return certain ? repaired.toString() : text;
    }

    /** "Ô" + closing quote can be an end of a quotation; "Ã¡" or "â€™" cannot. */
    private static boolean proof(String run) {
        if (run.length() >= 3) {
            return true;
        }
        char second = run.charAt(1);
        return second >= 0xA1 && second <= 0xBF && second != '»' && second != '«';
    }

    private static String decode(String run) {
        byte[] bytes = new byte[run.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) byteOf(run.charAt(i));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return run;
        }
    }

    /** The byte that a decoder of Windows-1252 or Latin-1 made this character of, -1 for none. */
    private static int byteOf(char c) {
        if (c <= 0xFF) {
            return c;
        }
        int index = CP1252.indexOf(c);
        return index < 0 ? -1 : 0x80 + index;
    }

    /** Removes control and format characters, except line ends and tabs, and surrogates without their other half. */
    public static String visible(String text) {
        int at = 0;
        while (at < text.length() && !suspicious(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, at);
        for (; at < text.length(); at++) {
            char before = at == 0 ? 0 : text.charAt(at - 1);
            char after = at + 1 == text.length() ? 0 : text.charAt(at + 1);
            if (keeps(text.charAt(at), before, after)) {
                clean.append(text.charAt(at));
            }
        }
        return clean.toString();
    }

    /**
     * Whether a character is to be kept.
     *
     * @param before the one before it, 0 for none
     * @param after the one behind it, 0 for none
     */
    static boolean keeps(char c, char before, char after) {
        if (!suspicious(c)) {
            return true;
        }
        return Character.isHighSurrogate(c)
                ? Character.isLowSurrogate(after)
                : Character.isLowSurrogate(c) && Character.isHighSurrogate(before);
    }

    private static boolean suspicious(char c) {
        if (c < 0x20) {
            return c != '\n' && c != '\t' && c != '\r';
        }
        return (c >= 0x7F && c < 0xA0)
                || c == 0xAD
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || Character.isSurrogate(c)
                || c == 0xFEFF
                || c == 0xFFFD
                || (c >= 0xFFFE);
    }
}
