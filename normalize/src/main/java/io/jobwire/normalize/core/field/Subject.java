package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.text.Phrases;
import io.jobwire.normalize.core.text.WordScan;
import java.util.Arrays;

/**
 * What a line may speak of. The words of all subjects are looked for in one pass over a text; a reader then tries its patterns
 * on the few lines that have a word of its own. At most 64.
 */
enum Subject {
    VISA(VisaReader.ANCHORS),
    CLEARANCE(ClearanceReader.ANCHORS),
    WEEKLY_HOURS(HoursReader.WEEKLY),
    CONTRACT(ContractReader.FORMS),
    LENGTH(ContractReader.UNITS),
    YEARS(ExperienceReader.UNITS),
    DEGREE(EducationReader.WORDS),
    EQUITY(PayExtras.EQUITY),
    DIVERSITY(PayExtras.DIVERSITY),
    BONUS(PayExtras.BONUS),
    EMPLOYMENT(EmploymentText.WORDS),
    PLUS(SkillReader.PLUS),
    ASKS(SkillReader.ASKS);

    private static final WordScan SCAN = WordScan.of(
            Arrays.stream(values()).map(subject -> subject.phrases.anchors()).toList());

    private final Phrases phrases;

    Subject(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The subjects whose words a part of a text has; to be handed to {@link #in}. */
    static long words(String lower, int from, int to) {
        return SCAN.in(lower, from, to);
    }

    /**
     * Whether a part of a text speaks of it.
     *
     * @param words what {@link #words} found there
     */
    boolean in(long words, String lower, int from, int to) {
        return (words >> ordinal() & 1) != 0 && phrases.matches(lower, from, to);
    }
}
