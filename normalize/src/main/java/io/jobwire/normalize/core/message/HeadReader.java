package io.jobwire.normalize.core.message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Cuts the head of a message into parts: its first line and the short lines below. Immutable and safe for use by many threads. */
final class HeadReader {
    private static final int LONGEST_LINE = 400;
    private static final int MOST_LINES = 4;
    private static final int LONGEST_PIECE = 80;
    private static final int LONGEST_NAME = 40;

    private static final Pattern PIPE = Pattern.compile("\\s*[|\u2502\u00a6]+\\s*");
    private static final Pattern DASH = Pattern.compile(
            "(?:\\s+(?:-{1,3}|[\u2013\u2014\u2022\u00b7*/~>:\u2192\u21d2\u27a1\u00bb]+|//|::|->|=>)\\s+|\\s+[\u2013\u2014](?=\\S)|(?<=\\S)[\u2013\u2014]\\s+|(?<=\\w)-\\s(?=\\p{Lu})|(?<=\\w)\\s-(?=\\p{Lu})|\\s*--+\\s*|\\t+|\\s*\u2022\\s*|(?<=[\\p{L})]):\\s+|;\\s+)(?![^()\\[\\]]{0,80}[)\\]])");
    private static final Pattern STOP = Pattern.compile("(?<=[\\p{L}\\p{N})]{2})[.!]\\s+(?=[\\p{Lu}(\\[])|\\s+\\.\\s+");
    private static final Pattern COMMA = Pattern.compile(",\\s*(?![^()\\[\\]]{0,80}[)\\]])");
    private static final Pattern AT =
            Pattern.compile("(?u)^(.{3,80}?)\\s+(?:@\\s?|at |for )(\\p{Lu}[\\p{L}\\p{N}.&'\u2019 -]{1,40})$");

    private final PartReader parts;

    HeadReader(PartReader parts) {
        this.parts = parts;
    }

    /** The parts of a head, line by line; a first line that is a sentence gives one part. */
    List<List<Part>> read(List<MessageLine> lines) {
        List<List<Part>> head = new ArrayList<>();
        for (MessageLine line : lines) {
            boolean goesOn = head.size() < MOST_LINES && line.isBrief() && !line.listed();
            if (!head.isEmpty() && !goesOn) {
                break;
            }
            head.add(line(line.text()));
        }
        return head;
    }

    private List<Part> line(String whole) {
        String text = whole.length() <= LONGEST_LINE ? whole : whole.substring(0, LONGEST_LINE);
        List<String> pieces = pieces(PIPE, text);
        if (pieces.size() > 1) {
            List<Part> read = new ArrayList<>();
            for (String piece : pieces) {
                read.addAll(piece(piece, read.isEmpty()));
            }
            return read;
        }
        return unpiped(text);
    }

    private List<Part> unpiped(String text) {
        List<Part> dashed = all(pieces(DASH, text));
        if (dashed.size() > 1 && dashed.stream().anyMatch(Part::tells)) {
            List<Part> finer = new ArrayList<>();
            dashed.forEach(part -> finer.addAll(stopped(part)));
            return qualified(finer);
        }
        boolean introduced = dashed.size() > 1
                && dashed.getFirst().is(PartKind.NAME)
                && dashed.getFirst().text().length() <= LONGEST_NAME;
        return introduced
                ? List.of(
                        dashed.getFirst(),
                        dashed.get(1).as(PartKind.SENTENCE, dashed.get(1).text()))
                : stopped(parts.read(text));
    }

    /** Cuts what is not known at full stops or commas, if that tells more; of a role what is a place behind a name. */
    private List<Part> stopped(Part part) {
        if ((part.isKnown() && !part.is(PartKind.ROLE)) || part.text().isEmpty()) {
            return List.of(part);
        }
        List<String> pieces = pieces(STOP, part.text());
        if (pieces.size() > 1) {
            List<Part> read = new ArrayList<>();
            all(pieces).forEach(piece -> read.addAll(piece.is(PartKind.NAME) ? listed(piece) : List.of(piece)));
            if (read.stream().limit(3).anyMatch(Part::tells)) {
                return carried(part, read);
            }
        }
        return listed(part);
    }

    private List<Part> listed(Part part) {
        List<String> pieces = pieces(COMMA, part.text());
        if (pieces.size() < 2 || pieces.stream().anyMatch(piece -> piece.length() > LONGEST_PIECE)) {
            return List.of(part);
        }
        List<Part> read = all(pieces);
        long known = read.stream().filter(Part::isKnown).count();
        boolean first = read.getFirst().is(PartKind.NAME) || read.getFirst().is(PartKind.PLACE);
        boolean placed = read.stream().anyMatch(piece -> piece.is(PartKind.PLACE));
        boolean cut = part.is(PartKind.ROLE) ? first && placed && known >= 2 : 2 * known >= read.size();
        return cut ? carried(part, joined(read)) : List.of(part);
    }

    /** What stood in brackets that are gone belongs to the first piece. */
    private static List<Part> carried(Part whole, List<Part> pieces) {
        boolean known = whole.workplaces().isEmpty()
                || pieces.stream().anyMatch(piece -> !piece.workplaces().isEmpty());
        if (known
                && (whole.places().isEmpty()
                        || pieces.stream().anyMatch(piece -> !piece.places().isEmpty()))) {
            return pieces;
        }
        List<Part> all = new ArrayList<>(pieces);
        Part first = all.removeFirst();
        all.addFirst(new Part(first.kind(), first.text(), whole.places(), whole.workplaces(), whole.employments()));
        return all;
    }

    /** Joins "Berlin", "Germany" again. */
    private static List<Part> joined(List<Part> read) {
        List<Part> joined = new ArrayList<>();
        for (Part part : read) {
            if (part.is(PartKind.PLACE) && !joined.isEmpty() && joined.getLast().is(PartKind.PLACE)) {
                Part last = joined.removeLast();
                List<String> places = new ArrayList<>(last.places());
                String text = last.text() + ", " + part.text();
                places.removeFirst();
                places.addFirst(text);
                List<String> works = new ArrayList<>(last.workplaces());
                works.addAll(part.workplaces());
                joined.add(new Part(PartKind.PLACE, text, places, works, last.employments()));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    private List<Part> piece(String piece, boolean first) {
        Part whole = parts.read(piece);
        Predicate<Part> tells = part -> part.is(PartKind.PLACE) || part.is(PartKind.TERMS);
        if (whole.is(PartKind.NAME) || whole.is(PartKind.ROLE) || whole.is(PartKind.NOTE)) {
            List<Part> dashed = all(pieces(DASH, piece));
            boolean named = first
                    && dashed.size() == 2
                    && dashed.getFirst().is(PartKind.NAME)
                    && dashed.getLast().isKnown();
            if (named || (dashed.size() > 1 && dashed.stream().anyMatch(tells))) {
                return qualified(dashed);
            }
        }
        return whole.is(PartKind.NAME) || whole.is(PartKind.ROLE) ? listed(whole) : List.of(whole);
    }

    /** A name behind a role says more of the role, once the company is known: "Acme - Software Engineer - Payments". */
    private static List<Part> qualified(List<Part> read) {
        List<Part> qualified = new ArrayList<>();
        for (Part part : read) {
            boolean more = part.is(PartKind.NAME)
                    && part.text().length() <= LONGEST_NAME
                    && !qualified.isEmpty()
                    && qualified.getLast().is(PartKind.ROLE)
                    && qualified.stream().anyMatch(other -> other.is(PartKind.NAME));
            if (more) {
                Part role = qualified.removeLast();
                qualified.add(role.as(PartKind.ROLE, role.text() + " - " + part.text()));
            } else {
                qualified.add(part);
            }
        }
        return qualified;
    }

    private List<Part> all(List<String> pieces) {
        List<Part> read = new ArrayList<>();
        for (String piece : pieces) {
            Part part = parts.read(piece);
            var at = AT.matcher(part.text());
            if (part.is(PartKind.ROLE)
                    && at.matches()
                    && Roles.IN_HEAD.matcher(at.group(1)).find()) {
                read.add(part.as(PartKind.ROLE, at.group(1)));
                read.add(new Part(PartKind.NAME, at.group(2), List.of(), List.of(), List.of()));
            } else if (!part.text().isEmpty()
                    || !part.workplaces().isEmpty()
                    || !part.places().isEmpty()) {
                read.add(part);
            }
        }
        return read;
    }

    private static List<String> pieces(Pattern separator, String text) {
        return separator
                .splitAsStream(text)
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }
}
