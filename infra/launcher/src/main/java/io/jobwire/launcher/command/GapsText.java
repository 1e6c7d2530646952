package io.jobwire.launcher.command;

import io.jobwire.records.SkillGap;
import io.jobwire.records.SkillGaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What somebody could learn and what it would open, as a person reads it. */
final class GapsText {
    private GapsText() {}

    /** The first few on one line: "Terraform (37 more), Kubernetes (12 more)". */
    static String line(SkillGaps gaps, int most) {
        return String.join(
                ", ",
                gaps.getGaps().stream()
                        .limit(most)
                        .map(gap -> gap.getName() + " (" + gap.getOpens() + " more)")
                        .toList());
    }

    /** One line a skill, with listings that it would open. */
    static List<String> lines(SkillGaps gaps) {
        List<String> lines = new ArrayList<>();
        for (SkillGap gap : gaps.getGaps()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-32s %4d more   %s",
                    gap.getName(),
                    gap.getOpens(),
                    String.join("  ", gap.getExamples())));
        }
        return lines;
    }
}
