package io.jobwire.normalize.core.resume;

import io.jobwire.records.Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads certificates: every line under their heading is one, or where a line says when it was issued, the lines above it are its name and
 * who issued it. Stateless.
 */
public final class CertificateLines {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\d]+|[\\s,;:|(–—-]+$");
    private static final Pattern SEVERAL = Pattern.compile("\\s*[;|•·]\\s*|\\s{3,}");
    private static final Pattern NOISE = Pattern.compile(
            "(?:issued|valid|expires|expiry|credential|certificate|licen[sc]e|no expir|ausgestellt|gültig|délivrée?|valable|emitid[oa]|válid[oa])(?![\\p{L}]).{0,40}|none|n/?a|\\P{L}*",
            FLAGS);
    private static final Pattern ISSUED =
            Pattern.compile("^\\P{L}{0,3}(?:issued|ausgestellt|délivrée?|emitid[oa]|rilasciat[oa])(?!\\p{L})", FLAGS);
    private static final Pattern UNTIL = Pattern.compile(
            "[\\s(,;·|–-]*(?:expires?(?: on)?|expir(?:y|ation)(?: date)?|valid (?:until|till|through|to)|gültig bis|valable jusqu['’](?:au|en)|válid[oa] hasta|vence|valid[oa] fino al?)(?!\\p{L})\\s?:?",
            FLAGS);

    private static final int LONGEST = 140;
    private static final int MOST = 60;
    private static final int NAME_AND_ISSUER = 2;

    private final MonthSpans spans;
    private final List<Certificate> found = new ArrayList<>();
    private final Set<String> once = new HashSet<>();
    private int sinceIssued;

    private CertificateLines(MonthSpans spans) {
        this.spans = spans;
    }

    /**
     * The certificates in order, each once.
     *
     * @param spans knows when the resume was handed in
     */
    public static List<Certificate> read(List<ResumeLine> lines, MonthSpans spans) {
        CertificateLines certificates = new CertificateLines(spans);
        for (ResumeLine line : lines) {
            if (line.section() == ResumeSection.CERTIFICATES
                    && !line.heading()
                    && line.text().length() <= LONGEST) {
                certificates.line(line.text());
            }
        }
        return certificates.found;
    }

    private void line(String line) {
        if (ISSUED.matcher(line).find() && sinceIssued > 0 && times(line).issued() != null) {
            issued(times(line));
            return;
        }
        String[] parts = SEVERAL.split(line);
        if (parts.length > 1 && oneOnly(parts)) {
            add(String.join(", ", parts));
            return;
        }
        for (String part : parts) {
            add(part);
        }
    }

    /** "PMP | PMI | 2019": one of the parts is but a time, or who issues. */
    private boolean oneOnly(String[] parts) {
        for (String part : parts) {
            boolean time =
                    times(part).issued() != null && spans.without(part).chars().noneMatch(Character::isLetter);
            if (time || CertificateIssuers.is(part.strip())) {
                return true;
            }
        }
        return false;
    }

    private void add(String part) {
        Times times = times(part);
        CertificateIssuers.Split split = CertificateIssuers.split(edges(times.rest()));
        String name = edges(split.name());
        if (name.length() >= 3
                && !NOISE.matcher(name).matches()
                && found.size() < MOST
                && once.add(WordTable.fold(name))) {
            found.add(new Certificate(name, times.issued(), split.issuer(), times.expires()));
            sinceIssued++;
        }
    }

    /** A line "Issued Jun 2021" stands below the name, or below name and issuer. */
    private void issued(Times times) {
        Certificate last = found.removeLast();
        boolean two = sinceIssued == NAME_AND_ISSUER
                && last.getIssued().isEmpty()
                && found.getLast().getIssuer().isEmpty();
        Certificate named = two ? found.removeLast() : last;
        found.add(new Certificate(
                named.getName(),
                times.issued(),
                two ? last.getName() : named.getIssuer().orElse(null),
                times.expires()));
        sinceIssued = 0;
    }

    /** What a part says of times, and what is left of it. */
    private record Times(@Nullable String issued, @Nullable String expires, String rest) {}

    private Times times(String part) {
        Matcher until = UNTIL.matcher(part);
        if (until.find()) {
            Optional<String> expires = spans.last(part.substring(until.end()));
            if (expires.isPresent()) {
                String before = part.substring(0, until.start());
                return new Times(spans.last(before).orElse(null), expires.get(), spans.without(before));
            }
        }
        Optional<MonthSpan> range = spans.range(part);
        if (range.isPresent()) {
            MonthSpan span = range.get();
            String rest = part.substring(0, span.start()) + part.substring(span.stop());
            return new Times(span.from(), span.to(), rest);
        }
        return new Times(spans.last(part).orElse(null), null, spans.without(part));
    }

    private static String edges(String name) {
        return EDGES.matcher(name).replaceAll("");
    }
}
