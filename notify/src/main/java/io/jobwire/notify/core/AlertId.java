package io.jobwire.notify.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Ids of alerts: they depend on who is told of which roles, and on nothing else. */
public final class AlertId {
    private static final String VERSION = "a2-";
    private static final int HEX_DIGITS = 20;

    private AlertId() {}

    /** Id of an alert of one role. */
    public static String of(String user, String role) {
        return of(user, List.of(role));
    }

    /**
     * Version, then the first 80 bits of SHA-256 over the user and the roles, each after a NUL, in hexadecimal.
     *
     * @param roles in the order in which they are told
     */
    public static String of(String user, List<String> roles) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((user + "\0" + String.join("\0", roles)).getBytes(StandardCharsets.UTF_8));
            return VERSION + HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
