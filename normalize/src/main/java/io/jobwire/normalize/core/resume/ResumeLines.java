package io.jobwire.normalize.core.resume;

import io.jobwire.normalize.core.text.HeadingTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a resume into lines and finds which section each belongs to. Stateless. */
public final class ResumeLines {
    private static final HeadingTable<ResumeSection> TABLE =
            HeadingTable.read(ResumeLines.class, "headings.tsv", ResumeSection.class);
    private static final int LONGEST_HEADING = 45;

    private ResumeLines() {}

    /** The lines of a text that are not blank, in order. */
    public static List<ResumeLine> of(String text) {
        List<ResumeLine> lines = new ArrayList<>();
        ResumeSection section = ResumeSection.HEADER;
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            String line = text.substring(at, end).strip();
            if (!line.isEmpty()) {
                int start = text.indexOf(line, at);
                Optional<ResumeSection> announced = heading(line);
                section = announced.orElse(section);
                lines.add(new ResumeLine(line, start, section, announced.isPresent()));
            }
            at = end + 1;
        }
        return lines;
    }

    private static Optional<ResumeSection> heading(String line) {
        return line.length() > LONGEST_HEADING ? Optional.empty() : TABLE.exact(line);
    }
}
