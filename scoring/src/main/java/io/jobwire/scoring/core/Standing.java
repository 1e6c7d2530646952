package io.jobwire.scoring.core;

import io.jobwire.records.Certificate;
import io.jobwire.records.Profile;
import io.jobwire.records.SpokenLanguage;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** What a resume says of how well a language is spoken and whether a certificate still holds. Stateless. */
final class Standing {
    /** What a certificate that has run out counts, in hundredths: it can be renewed. */
    private static final int EXPIRED = 50;

    private static final int FLUENT = 100;
    private static final int CONVERSES = 60;
    private static final int BASIC = 30;
    private static final int BEGINNER = 15;

    private Standing() {}

    /**
     * How much a skill counts for what is said of it, in hundredths; empty when nothing is said.
     *
     * @param name of the skill
     */
    static Optional<Integer> of(String name, Profile profile) {
        Optional<Integer> spoken = cefr(name, profile).map(Standing::worth);
        return spoken.isPresent() || !expired(name, profile) ? spoken : Optional.of(EXPIRED);
    }

    /** What makes a skill count less, in words: "A2", "expired"; empty when nothing does. */
    static Optional<String> limit(String name, Profile profile) {
        return expired(name, profile)
                ? Optional.of("expired")
                : cefr(name, profile).filter(level -> worth(level) < FLUENT);
    }

    /** The level of a language on the scale A1 to C2, or NATIVE, when the resume says it. */
    static Optional<String> cefr(String name, Profile profile) {
        for (SpokenLanguage language : profile.getLanguages()) {
            if (Locale.of(language.getCode()).getDisplayLanguage(Locale.ENGLISH).equals(name)) {
                return language.getCefr();
            }
        }
        return Optional.empty();
    }

    private static int worth(String cefr) {
        return switch (cefr) {
            case "A1" -> BEGINNER;
            case "A2" -> BASIC;
            case "B1" -> CONVERSES;
            default -> FLUENT;
        };
    }

    /** Whether the resume names the certificate only with a date that was over when it was handed in. */
    static boolean expired(String name, Profile profile) {
        boolean over = false;
        for (Certificate certificate : profile.getCertificates()) {
            if (certificate.getName().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
                over = certificate
                        .getExpires()
                        .filter(until -> before(until, profile))
                        .isPresent();
                if (!over) {
                    return false;
                }
            }
        }
        return over;
    }

    /** Whether a year, or a year and a month, was over: as texts they sort like times. */
    private static boolean before(String until, Profile profile) {
        String now = profile.getReceivedAt().atOffset(ZoneOffset.UTC).toString();
        return until.compareTo(now.substring(0, Math.min(until.length(), now.length()))) < 0;
    }
}
