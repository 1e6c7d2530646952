package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.text.Phrases;
import io.jobwire.normalize.core.text.WordScan;
import java.util.ArrayList;
import java.util.List;

/**
 * What a line may speak of. The words of all subjects are looked for in one pass over a text; a reader then tries its patterns
 * on the few lines that have a word of its own. At most 64. Immutable.
 */
final class Subject {
    private static final List<List<String>> WORDS = new ArrayList<>();

    static final Subject VISA = new Subject(VisaReader.ANCHORS);
    static final Subject CLEARANCE = new Subject(ClearanceReader.ANCHORS);
    static final Subject WEEKLY_HOURS = new Subject(HoursReader.WEEKLY);
    static final Subject CONTRACT = new Subject(ContractReader.FORMS);
    static final Subject LENGTH = new Subject(ContractReader.UNITS);
    static final Subject YEARS = new Subject(ExperienceReader.UNITS);
    static final Subject DEGREE = new Subject(EducationReader.WORDS);
    static final Subject EQUITY = new Subject(PayExtras.EQUITY);
    static final Subject DIVERSITY = new Subject(PayExtras.DIVERSITY);
    static final Subject BONUS = new Subject(PayExtras.BONUS);
    static final Subject EMPLOYMENT = new Subject(EmploymentText.WORDS);
    static final Subject PLUS = new Subject(SkillReader.PLUS);
    static final Subject ASKS = new Subject(SkillReader.ASKS);

    private static final WordScan SCAN = WordScan.of(WORDS);

    private final Phrases phrases;
    private final long bit;

    private Subject(Phrases phrases) {
        this.phrases = phrases;
        bit = 1L << WORDS.size();
        WORDS.add(phrases.anchors());
    }

    /** The subjects whose words a part of a text has; to be handed to {@link #among}. */
    static long words(char[] lower, int from, int to) {
        return SCAN.in(lower, from, to);
    }

    /** Whether it is among the subjects that {@link #words} found. */
    boolean among(long words) {
        return (words & bit) != 0;
    }

    /** Whether a line speaks of it that has one of its words. */
    boolean matches(String lower) {
        return phrases.matches(lower, 0, lower.length());
    }
}
