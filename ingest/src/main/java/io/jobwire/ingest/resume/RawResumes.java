package io.jobwire.ingest.resume;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.records.RawResume;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** Makes the records of {@code resumes.raw}. Stateless. */
public final class RawResumes {
    private RawResumes() {}

    /**
     * Id of a user's file: the same for the same user and name for ever, so that a new version replaces the old.
     *
     * @param user whose it is
     * @param fileName name of the file, without its folder
     */
    public static String id(String user, String fileName) {
        return "r1-" + ContentHash.of(user + "\n" + fileName).shortHex();
    }

    /**
     * The record of a resume.
     *
     * @param resume its id, such as {@link #id} makes
     * @param receivedAt when it was handed in: the present of "until now"
     */
    public static RawResume of(
            String resume, String user, String fileName, byte[] file, ReadResume read, Instant receivedAt) {
        return RawResume.newBuilder()
                .setResume(resume)
                .setUser(user)
                .setText(read.text())
                .setQuality(read.quality())
                .setDetail(read.detail())
                .setContentType(read.contentType())
                .setFileName(fileName)
                .setPages(read.pages().isPresent() ? read.pages().getAsInt() : null)
                .setLanguage(null)
                .setReceivedAt(receivedAt.truncatedTo(ChronoUnit.MILLIS))
                .setSha256(sha256(file))
                .build();
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
