package io.jobwire.normalize.core.resume;

import io.jobwire.records.Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads certificates: every line under their heading is one. Stateless. */
public final class CertificateLines {
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\d]+|[\\s,;:|(–—-]+$");
    private static final Pattern SEVERAL = Pattern.compile("\\s*[;|•·]\\s*|\\s{3,}");
    private static final Pattern NOISE = Pattern.compile(
            "(?:issued|valid|expires|expiry|credential|certificate|licen[sc]e)\\b.{0,40}|none|n/?a|\\P{L}*",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 140;
    private static final int MOST = 60;

    private CertificateLines() {}

    /**
     * The certificates in order, each once.
     *
     * @param spans knows when the resume was handed in
     */
    public static List<Certificate> read(List<ResumeLine> lines, MonthSpans spans) {
        Map<String, Certificate> found = new LinkedHashMap<>();
        for (ResumeLine line : lines) {
            boolean fits = line.section() == ResumeSection.CERTIFICATES
                    && !line.heading()
                    && line.text().length() <= LONGEST;
            for (String part : fits ? SEVERAL.split(line.text()) : new String[0]) {
                Optional<String> issued = spans.last(part);
                String name = EDGES.matcher(spans.without(part)).replaceAll("");
                if (name.length() >= 3 && !NOISE.matcher(name).matches() && found.size() < MOST) {
                    found.putIfAbsent(WordTable.fold(name), new Certificate(name, issued.orElse(null)));
                }
            }
        }
        return new ArrayList<>(found.values());
    }
}
