package io.jobwire.notify.core;

import java.text.Normalizer;
import java.util.Locale;

/** What the work of a listing is called, without what only this listing says of it. */
final class WorkTitle {
    private WorkTitle() {}

    /**
     * In lower case, without brackets and what is in them, and without what follows a dash between spaces, a bar or a comma:
     * "Data Engineer (m/f/d) - Berlin" and "Data engineer, Payments" are both "data engineer". Never empty for a title that
     * is not.
     */
    static String of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare = plain.replaceAll("\\([^()]*\\)|\\[[^\\[\\]]*]", " ")
                .replaceFirst("(\\s[-\u2013\u2014]\\s|[|,\u00b7]).*", "")
                .replaceAll("[^\\p{L}\\p{N}+#./&]+", " ")
                .strip();
        return bare.isEmpty() ? plain.strip() : bare;
    }
}
