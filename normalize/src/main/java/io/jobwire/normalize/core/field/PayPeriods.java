package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.text.PatternSearch;
import io.jobwire.records.PayPeriod;
import java.util.List;
import java.util.Locale;

/** Words for the time that an amount of pay covers, and how many of it make a year. Stateless. */
final class PayPeriods {
    private record Rule(PatternSearch words, PayPeriod period) {}

    private static final List<Rule> RULES = List.of(
            rule(
                    "\\bbi-?\\s?week|fortnight|\\b(?:twice|two|2) (?:a |weeks)|semi-?\\s?month|bi-?month",
                    PayPeriod.UNKNOWN),
            rule(
                    "hour|/\\s?hr?\\b|\\bhr\\b|\\bph\\b|stunde|/\\s?std|/\\s?h\\b|heure|\\bhora|^hur$|\\bper uur\\b|\\buurloon|\\ball['’]ora\\b|\\bl['’]ora\\b|godz|timme|timen|в час|時給|시급|时薪",
                    PayPeriod.HOUR),
            rule(
                    "year|annu|\\bp\\.? ?a\\b|/\\s?yr|\\byr\\b|jahr|jährlich|par an\\b|/\\s?an\\b|al"
                            + " año|/\\s?año|anual|12 month|^ann$|\\bpor ano\\b|\\bao ano\\b|annuo|annui|all['’]anno|per jaar|rocznie|per år|om året|в год|年収|年俸|연봉|年薪|\\blpa\\b",
                    PayPeriod.YEAR),
            rule(
                    "month|/\\s?mo\\b|monat|mois|mensuel|mes\\b|mensual|^mon$|\\bmês|mensais|al mese|mensil|per maand|maandsalaris|miesi|miesięczn|per månad|månads|månedlig|в месяц|月給|月薪|月収|월급",
                    PayPeriod.MONTH),
            rule("week|/\\s?wk|woche|semaine|semana|^wee$|settiman|tydzień|tygodn|veckan|в неделю", PayPeriod.WEEK),
            rule(
                    "\\bday\\b|daily|per diem|/\\s?d\\b|\\btag\\b|täglich|jour|\\bdía|diari|per dag\\b|al giorno|por dia\\b|dziennie|日給|일급",
                    PayPeriod.DAY),
            rule("once|one[- ]?time|\\b1 time", PayPeriod.ONCE));

    private PayPeriods() {}

    /** The period that words name; {@code UNKNOWN} when they name none. */
    static PayPeriod of(String words) {
        if (words.isBlank()) {
            return PayPeriod.UNKNOWN;
        }
        String lower = words.toLowerCase(Locale.ROOT);
        for (Rule rule : RULES) {
            if (rule.words().in(lower)) {
                return rule.period();
            }
        }
        return PayPeriod.UNKNOWN;
    }

    /** Periods in a year of full-time work: 2080 hours, 260 days; 0 when that means nothing. */
    static long perYear(PayPeriod period) {
        return switch (period) {
            case HOUR -> 2080;
            case DAY -> 260;
            case WEEK -> 52;
            case MONTH -> 12;
            case YEAR -> 1;
            case ONCE, UNKNOWN -> 0;
        };
    }

    private static Rule rule(String words, PayPeriod period) {
        return new Rule(PatternSearch.of(words), period);
    }
}
