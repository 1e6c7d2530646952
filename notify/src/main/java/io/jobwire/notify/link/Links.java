package io.jobwire.notify.link;

import io.jobwire.records.Channel;
import io.jobwire.records.ChannelKind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that stand for a user's channel, feed or word on a role in a link. They need no login and no table, cannot be guessed or changed,
 * say nothing to who reads them in a log, and are the same whenever they are made, so that a mail has the same bytes. AES-256
 * in GCM; the nonce is an HMAC of what is sealed, as in SIV (RFC 5297): equal tokens seal equal things. They last until the
 * secret changes. Immutable and safe for use by many threads.
 */
public final class Links {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 2_000;
    private static final String SEPARATOR = "\0";
    private final byte[] sealing;
    private final byte[] naming;

    /** @param secret any text; as good as it is long and random */
    public Links(String secret) {
        this.sealing = hash("seal", secret);
        this.naming = hash("name", secret);
    }

    /** What a token stands for. */
    public sealed interface Target {
        String user();

        /** A channel that can be switched off. */
        record Subscription(String user, Channel channel) implements Target {}

        /** What a user may say of a role: that it is not for him. */
        record Opinion(String user, String role) implements Target {}

        /** A user's feed. */
        record Feed(String user) implements Target {}
    }

    /** Token that switches a channel off. */
    public String subscription(String user, Channel channel) {
        return seal("s" + SEPARATOR + user + SEPARATOR + channel.getKind() + SEPARATOR + channel.getTarget());
    }

    /** Token that says that a role is not for the user. */
    public String opinion(String user, String role) {
        return seal("n" + SEPARATOR + user + SEPARATOR + role);
    }

    /** Token that reads a user's feed. */
    public String feed(String user) {
        return seal("f" + SEPARATOR + user);
    }

    /** What a token stands for; empty when it was not made with this secret. */
    public Optional<Target> open(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(token);
            if (sealed.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] plain = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES))
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return target(new String(plain, StandardCharsets.UTF_8).split(SEPARATOR, -1));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Target> target(String[] parts) {
        if (parts.length == 2 && parts[0].equals("f")) {
            return Optional.of(new Target.Feed(parts[1]));
        }
        if (parts.length == 3 && parts[0].equals("n")) {
            return Optional.of(new Target.Opinion(parts[1], parts[2]));
        }
        return parts.length == 4 && parts[0].equals("s")
                ? Optional.of(new Target.Subscription(parts[1], new Channel(ChannelKind.valueOf(parts[2]), parts[3])))
                : Optional.empty();
    }

    private String seal(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(naming, "HmacSHA256"));
            byte[] nonce = Arrays.copyOf(mac.doFinal(plain), NONCE_BYTES);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES and HMAC", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(sealing, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] hash(String purpose, String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((purpose + SEPARATOR + secret).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
