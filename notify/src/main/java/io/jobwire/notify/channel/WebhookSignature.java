package io.jobwire.notify.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures after Standard Webhooks 1.0.0: {@code v1,} and the base64 of an HMAC-SHA256. */
public final class WebhookSignature {
    private static final String SECRET_PREFIX = "whsec_";

    private WebhookSignature() {}

    /**
     * Signs with every key, so that a receiver may still know the old one while the new one is brought in.
     *
     * @param secrets one or several, joined by spaces
     * @throws IllegalArgumentException when one of them is not base64
     */
    public static String signAll(String secrets, String id, long timestamp, String body) {
        return Arrays.stream(secrets.strip().split("\\s+"))
                .map(secret -> sign(secret, id, timestamp, body))
                .collect(Collectors.joining(" "));
    }

    /**
     * Signs id, time and body, joined by dots.
     *
     * @param secret {@code whsec_} and base64
     * @param timestamp seconds since 1970
     * @throws IllegalArgumentException when the secret is not base64
     */
    public static String sign(String secret, String id, long timestamp, String body) {
        byte[] key = Base64.getDecoder()
                .decode(secret.startsWith(SECRET_PREFIX) ? secret.substring(SECRET_PREFIX.length()) : secret);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] signature = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
