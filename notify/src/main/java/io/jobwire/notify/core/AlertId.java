package io.jobwire.notify.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of alerts: one for each user and canonical listing, for ever. */
public final class AlertId {
    private static final String VERSION = "a1-";
    private static final int HEX_DIGITS = 20;

    private AlertId() {}

    /** Version, then the first 80 bits of SHA-256 over user, NUL and canonical id, in hexadecimal. */
    public static String of(String user, String canonical) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((user + "\0" + canonical).getBytes(StandardCharsets.UTF_8));
            return VERSION + HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
