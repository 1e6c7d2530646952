package io.jobwire.ingest.resume;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes hidden text out of RTF 1.9: {@code \v}, a size of two points or less, white without a shading. Control words stay, so
 * that what follows keeps its look. Not thread-safe; one for each file.
 */
final class RtfCleaning {
    private static final Pattern COLOURS = Pattern.compile("\\{\\\\colortbl([^{}]{0,20000})\\}");
    private static final Pattern PART = Pattern.compile("\\\\(red|green|blue)(\\d{1,3})");
    private static final int TINY_HALF_POINTS = 4;
    private static final int MOST_GROUPS = 500;

    private record Look(boolean hidden, int size, int colour, boolean shaded) {}

    private final byte[] file;
    private final Hidden found;
    private final List<Integer> colours;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringBuilder dropped = new StringBuilder();
    private Look look = new Look(false, 24, 0, false);

    private RtfCleaning(byte[] file, Hidden found) {
        this.file = file;
        this.found = found;
        this.colours = colours(new String(file, StandardCharsets.ISO_8859_1));
    }

    static byte[] clean(byte[] file, Hidden hidden) {
        return new RtfCleaning(file, hidden).clean();
    }

    private byte[] clean() {
        Deque<Look> groups = new ArrayDeque<>();
        int at = 0;
        while (at < file.length) {
            int c = file[at] & 255;
            if (c == '{' && groups.size() < MOST_GROUPS) {
                groups.push(look);
                out.write(file[at++]);
            } else if (c == '}' && !groups.isEmpty()) {
                look = groups.pop();
                out.write(file[at++]);
            } else if (c == '\\') {
                at = control(at);
            } else {
                text(at, at + 1, String.valueOf((char) c));
                at++;
            }
        }
        tell();
        return out.toByteArray();
    }

    /** Copies a control word or symbol and follows what it says; the place behind it. */
    private int control(int at) {
        int end = at + 1;
        if (end >= file.length) {
            out.write(file[at]);
            return end;
        }
        if (!letter(file[end])) {
            boolean hex = file[end] == '\'';
            int stop = Math.min(file.length, end + (hex ? 3 : 1));
            text(at, stop, hex ? "x" : "");
            return stop;
        }
        while (end < file.length && letter(file[end])) {
            end++;
        }
        String word = ascii(at + 1, end);
        int digits = end;
        while (digits < file.length && (digit(file[digits]) || (digits == end && file[digits] == '-'))) {
            digits++;
        }
        String number = ascii(end, digits);
        int value = number.matches("-?\\d{1,8}") ? Integer.parseInt(number) : 1;
        int stop = digits < file.length && file[digits] == ' ' ? digits + 1 : digits;
        if (word.equals("bin")) {
            stop = (int) Math.min(file.length, (long) stop + Math.max(0, value));
        }
        if (word.equals("u")) {
            text(at, stop, Character.toString(Math.floorMod(value, 0x10000)));
        } else {
            follow(word, value);
            out.write(file, at, stop - at);
        }
        return stop;
    }

    private void follow(String word, int value) {
        look = switch (word) {
            case "v" -> new Look(value != 0, look.size(), look.colour(), look.shaded());
            case "fs" -> new Look(look.hidden(), value, look.colour(), look.shaded());
            case "cf" -> new Look(look.hidden(), look.size(), value, look.shaded());
            case "cb", "highlight", "chcbpat", "clcbpat", "cbpat" ->
                new Look(look.hidden(), look.size(), look.colour(), value != 0);
            case "plain" -> new Look(false, 24, 0, look.shaded());
            default -> look;
        };
    }

    private void text(int from, int to, String shown) {
        if (why() == null) {
            tell();
            out.write(file, from, to - from);
        } else {
            dropped.append(shown);
        }
    }

    private Hidden.@org.jspecify.annotations.Nullable Why why() {
        if (look.hidden()) {
            return Hidden.Why.INVISIBLE;
        }
        if (look.size() > 0 && look.size() <= TINY_HALF_POINTS) {
            return Hidden.Why.TINY;
        }
        boolean known = look.colour() > 0 && look.colour() < colours.size() && !look.shaded();
        return known && !PdfPaint.distinct(colours.get(look.colour()), 0xffffff) ? Hidden.Why.SAME_COLOUR : null;
    }

    private void tell() {
        if (!dropped.isEmpty()) {
            found.add(Hidden.Why.INVISIBLE, dropped.toString());
            dropped.setLength(0);
        }
    }

    private String ascii(int from, int to) {
        return new String(file, from, to - from, StandardCharsets.US_ASCII);
    }

    private static boolean letter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** The colours of the table; the first one, which is mostly empty, is the reader's own: black. */
    private static List<Integer> colours(String text) {
        List<Integer> colours = new ArrayList<>();
        Matcher table = COLOURS.matcher(text);
        if (table.find()) {
            for (String entry : table.group(1).split(";")) {
                int rgb = 0;
                Matcher part = PART.matcher(entry);
                while (part.find()) {
                    int value = Math.min(255, Integer.parseInt(part.group(2)));
                    rgb |= value
                            << (part.group(1).equals("red") ? 16 : part.group(1).equals("green") ? 8 : 0);
                }
                colours.add(rgb);
            }
        }
        return colours;
    }
}
