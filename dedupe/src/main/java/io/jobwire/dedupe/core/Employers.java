package io.jobwire.dedupe.core;

/**
 * Brings the spellings of a company's name together: sources say "Boys Town" and "Boys Town Hospital", "Maven Wave" and "Maven Wave,
 * an Atos Company". Listings of names that begin alike meet; whether they are one job is the {@link Verifier}'s to say.
 */
public final class Employers {
    /**
     * Short enough for most spellings of a brand; long enough that few companies meet others: on 300 captured boards 13 of 287 homes have two,
     * with 6 in a hundred listings, and the largest home is one company.
     */
    private static final int LETTERS = 4;

    private static final String ARTICLE = "the";

    private Employers() {}

    /** What all spellings of a company's key have in common; empty for an unknown company. Routing key, so it is compatibility. */
    public static String home(String companyKey) {
        String name = companyKey.startsWith(ARTICLE) && companyKey.length() > ARTICLE.length()
                ? companyKey.substring(ARTICLE.length())
                : companyKey;
        return name.codePointCount(0, name.length()) <= LETTERS
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LETTERS));
    }

    /** Whether two names begin alike and are not the same. */
    static boolean maybeOne(String companyKey, String other) {
        return !companyKey.isEmpty()
                && !companyKey.equals(other)
                && home(companyKey).equals(home(other));
    }
}
