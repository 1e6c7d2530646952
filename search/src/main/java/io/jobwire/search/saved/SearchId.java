package io.jobwire.search.saved;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of saved searches: one for each user and name, so that saving under the same name replaces. */
public final class SearchId {
    private static final String VERSION = "s1-";
    private static final int HEX_DIGITS = 20;
    /** Between the parts of a key of {@code recommendations}; compatibility. */
    private static final char BETWEEN = '|';

    private SearchId() {}

    /** Version, then the first 80 bits of SHA-256 over user, NUL and name, in hexadecimal. */
    public static String of(String user, String name) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((user + "\0" + name).getBytes(StandardCharsets.UTF_8));
            return VERSION + HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Key of what a search says of a listing, in {@code recommendations}. */
    static String key(String search, String canonical) {
        return search + BETWEEN + canonical;
    }
}
