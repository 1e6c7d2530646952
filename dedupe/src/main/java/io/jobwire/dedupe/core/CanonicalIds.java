package io.jobwire.dedupe.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids of canonical listings: {@code c1-} and the first 20 hexadecimal digits of SHA-256 over the company key, a NUL and
 * the leader's listing key, in UTF-8. They are published, so they are compatibility.
 */
public final class CanonicalIds {
    private static final String PREFIX = "c1-";
    private static final int BYTES = 10;

    private CanonicalIds() {}

    /** Id of the canonical listing that a listing leads. */
    public static String of(String companyKey, String listingKey) {
        byte[] hash = sha256().digest((companyKey + '\0' + listingKey).getBytes(StandardCharsets.UTF_8));
        return PREFIX + HexFormat.of().formatHex(hash, 0, BYTES);
    }

    static String of(Profile leader) {
        return of(leader.company(), leader.key());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
