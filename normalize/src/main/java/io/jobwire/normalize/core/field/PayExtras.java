package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.text.PatternSearch;
import io.jobwire.normalize.core.text.Phrases;
import io.jobwire.records.SectionKind;
import java.util.Optional;

/**
 * Reads whether equity and a bonus or commission come with the pay: from what the source shows as pay, else from lines of the
 * text that speak of them. "Pay equity", "private equity" and "bonus points" are other things.
 *
 * @param equity shares, options or the like
 * @param bonus a bonus or commission
 */
public record PayExtras(boolean equity, boolean bonus) {
    static final Phrases EQUITY = Phrases.of(
            "\\bequity\\b(?<!(?:pay |private |brand |health |racial |social |gender |growth |and |&|sweat )equity)(?! (?:research|and inclusion|inclusion|& inclusion|in (?:health|access|education)|lens|crowd|markets?|trad|fund|deriv|diversity|analyst|firm|partners?|investor|audit|statement|capital|release))"
                    + "|(?:salary|pay|compensation|cash|bonus|benefits) ?(?:and|&|\\+|/) ?equity|stock[- ](?:options?|grants?|awards?|units?|purchase|compensation)|\\brsus?\\b|share options|\\besop\\b|\\bvsop\\b|\\bespp\\b|\\bbspce\\b"
                    + "|virtual shares|virtuelle (?:anteile|beteiligung)|mitarbeiterbeteiligung|unternehmensbeteiligung|actionnariat|opciones sobre acciones",
            "equity",
            "stock",
            "<rsu",
            "share options",
            "<esop>",
            "<vsop>",
            "<espp>",
            "<bspce>",
            "virtual shares",
            "virtuelle",
            "beteiligung",
            "actionnariat",
            "opciones");
    static final Phrases DIVERSITY = Phrases.words("diversity", "inclusion", "belonging", "justice");

    static final Phrases BONUS = Phrases.of(
            "(?:annual|yearly|performance|target|discretionary|variable|sign(?:ing)?[- ]on|signing|quarterly|cash|incentive|retention|company|year[- ]end|eligible for)(?:[- ]based)?(?: \\w+){0,2} bonus"
                    + "|bonus(?:es)? (?:plan|program|potential|eligib|structure|opportunit|scheme|target|of)|(?:\\+|and|&|,|plus) bonus(?:es)?\\b|offers bonus|\\bbonuses\\b"
                    + "|\\bote\\b|on[- ]target earnings|(?:uncapped|offers|plus|sales|and|\\+|&|earn|competitive|variable|of|for) commissions?\\b|commission (?:structure|plan|based|eligib)"
                    + "|weihnachtsgeld|bonuszahlung|jahresbonus|erfolgsprämie|prime (?:annuelle|sur|variable)|intéressement|salaire variable|13(?:th|e|ème) (?:month|mois)|bono anual|variable compensation",
            "bonus",
            " ote",
            "(ote",
            "/ote",
            "commission",
            "on-target",
            "on target",
            "weihnachtsgeld",
            "prämie",
            "prime",
            "intéressement",
            "salaire variable",
            "bono anual",
            "variable comp",
            "13th",
            "13e",
            "13è");
    private static final PatternSearch NO_BONUS =
            PatternSearch.of("bonus points?|bonus if|bonus skills|^-? ?bonus:|referral bonus|a bonus\\b|commissioned");

    /** What the line that the source shows as pay says, and what the text says where that line does not. */
    public static PayExtras read(Optional<String> payText, TextLines lines) {
        boolean equity = false;
        boolean bonus = false;
        String shown = Phrases.lower(payText.orElse(""));
        if (!shown.isBlank()) {
            equity = shown.contains("equity") || EQUITY.in(shown);
            bonus = shown.contains("bonus") || shown.contains("commission") || BONUS.in(shown);
        }
        for (TextLines.Line line : lines.all()) {
            if (equity && bonus) {
                break;
            }
            boolean gives = gives(line.kind());
            equity |= gives && line.speaksOf(Subject.EQUITY) && !line.speaksOf(Subject.DIVERSITY);
            bonus |= gives && line.speaksOf(Subject.BONUS) && !NO_BONUS.in(line.lower());
        }
        return new PayExtras(equity, bonus);
    }

    /** What a job asks for does not say what it gives. */
    private static boolean gives(SectionKind kind) {
        return switch (kind) {
            case BENEFITS, PAY, OTHER -> true;
            case ABOUT, TASKS, MUST, NICE, EQUAL_OPPORTUNITY, HOW_TO_APPLY -> false;
        };
    }
}
