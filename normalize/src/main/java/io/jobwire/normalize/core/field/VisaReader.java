package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.text.Phrases;
import io.jobwire.records.SectionKind;
import io.jobwire.records.VisaSponsorship;
import java.util.regex.Pattern;

/**
 * Reads whether an employer sponsors a visa or work permit, sentence by sentence; the first sentence that says decides.
 * Sponsored events, funds and insurance are not about visas; a question to the applicant says nothing. Stateless.
 */
public final class VisaReader {
    static final Phrases ANCHORS = Phrases.of(
            "\\bvisas?\\b|sponsor|work permit|work authori[sz]|h-?1-?b|\\bvisum|arbeitserlaubnis|visado|permiso de trabajo|permis de travail",
            "visa",
            "sponsor",
            "work permit",
            "work authori",
            "h1b",
            "h-1b",
            "h1-b",
            "visum",
            "arbeitserlaubnis",
            "permiso de trabajo",
            "permis de travail");

    private static final Pattern ABOUT = Pattern.compile(
            "(?:\\b(?:work|employment|immigration|student|j-?1)[ -]?)?\\bvisas?\\b(?!'s| x |onchain)|h-?1-?b|work permit|green card|immigration"
                    + "|sponsorship (?:for|of) (?:employment|work|immigration|this)|(?:employment|employer|work|immigration|current|future)[- ](?:\\w+ )?sponsorship"
                    + "|(?:need|require|requiring|needing) (?:\\w+ ){0,2}sponsorship|sponsorship (?:is|will|now|at this)|offer sponsorship|provide sponsorship"
                    + "|sponsorship\\s?:|sponsorship (?:not |un)?available|sponsor (?:candidates|applicants|individuals|employment|work|your)|\\bvisum|arbeitserlaubnis|visado|permiso de trabajo|permis de travail");

    private static final Pattern NOT = Pattern.compile(
            "unable to|not able|cannot|can't|can’t|can not|do(?:es)? not|don't|don’t|doesn’t|won't|won’t|will not|is not|are not|aren't|isn't|not (?:offer|provid|sponsor|available|eligible|be able|in a position|currently|consider)"
                    + "|\\bno (?:visa|sponsor|work|immigration|h-?1)|without (?:\\w+ ){0,4}(?:visa|sponsor|h-?1)|neither|unfortunately"
                    + "|\\bkein|\\bnicht\\b|\\bpas\\b|\\bno (?:ofrec|patrocin|podemos|se )");

    private static final Pattern GIVES = Pattern.compile(
            "visa[^.]{0,50}(?:sponsor|support|assist|transfer|help|unterstütz)|(?:sponsor|support|assist|help)[^.]{0,50}(?:visa|h-?1-?b|green card|work permit|immigration|visum)"
                    + "|(?:sponsorship|visas?|immigration support) (?:is |are )?(?:available|provided|offered|possible)|(?:offer|provide)s?(?: \\w+){0,2} (?:sponsorship|visa)"
                    + "|immigration (?:support|sponsor|assist)|h-?1-?b (?:transfer|sponsor)|(?:visum|arbeitserlaubnis)[^.]{0,50}(?:hilf|helf|unterstütz)"
                    + "|(?:hilf|helf|unterstütz)[^.]{0,50}(?:visum|arbeitserlaubnis)|(?:patrocin|apoyo|ayuda)[^.]{0,40}visado|(?:aide|accompagn)[^.]{0,40}visa");

    private static final Pattern ASKS =
            Pattern.compile("(?:do|will|would) you (?:\\w+ ){0,4}(?:require|need)|\\?\\s*$");

    /** Among the tasks, whoever works on visas of others would be promised one. */
    private static final Pattern OURS = Pattern.compile("\\b(?:we|this (?:role|position)|wir|nous|ofrecemos)\\b");

    private VisaReader() {}

    /** Offered or not; {@code UNKNOWN} when nothing is said. */
    public static VisaSponsorship read(TextLines lines) {
        for (TextLines.Line line : lines.all()) {
            if (line.speaksOf(Subject.VISA)) {
                for (String sentence : line.lower().split("(?<=[.!?;])\\s+")) {
                    VisaSponsorship said = sentence(sentence);
                    boolean task = line.kind() == SectionKind.TASKS
                            && said == VisaSponsorship.OFFERED
                            && !OURS.matcher(sentence).find();
                    if (said != VisaSponsorship.UNKNOWN && !task) {
                        return said;
                    }
                }
            }
        }
        return VisaSponsorship.UNKNOWN;
    }

    private static VisaSponsorship sentence(String sentence) {
        if (!ABOUT.matcher(sentence).find() || ASKS.matcher(sentence).find()) {
            return VisaSponsorship.UNKNOWN;
        }
        boolean sponsors =
                sentence.contains("sponsor") || GIVES.matcher(sentence).find();
        if (sponsors && NOT.matcher(sentence).find()) {
            return VisaSponsorship.NOT_OFFERED;
        }
        return GIVES.matcher(sentence).find() ? VisaSponsorship.OFFERED : VisaSponsorship.UNKNOWN;
    }
}
