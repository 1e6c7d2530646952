package io.jobwire.ingest;

import io.jobwire.runtime.DataSize;
import io.jobwire.runtime.Setting;
import java.time.Duration;
import java.util.List;

/** The settings of the ingest stage; names are compatibility. */
public final class IngestSettings {
    public static final Setting<String> CONTACT = Setting.optional(
            "ingest.user-agent-contact",
            "Address of the web or of mail that site owners can reach you at; part of the User-Agent");
    public static final Setting<Duration> DELAY = Setting.ofDuration(
            "ingest.delay",
            Duration.ofSeconds(1),
            "Least time between two requests to one host; robots.txt may ask for more");
    public static final Setting<DataSize> MAX_BODY = Setting.ofSize(
            "ingest.max-body", DataSize.ofMegabytes(64), "Largest document that is read, after decompression");
    public static final Setting<DataSize> BODIES_AT_ONCE = Setting.ofSize(
            "ingest.bodies-at-once",
            new DataSize(0),
            "Bytes of documents that all runs together hold at a time; who needs more waits, and one run at a time may go over."
                    + " 0: an eighth of the largest heap");
    public static final Setting<Duration> TIMEOUT = Setting.ofDuration(
            "ingest.timeout", Duration.ofSeconds(90), "Longest time of one request, from connecting to the last byte");
    public static final Setting<Integer> CONCURRENCY = Setting.of(
            "ingest.concurrency", Integer.class, 64, "Sources that are collected at the same time, from 1 to 1,000");
    public static final Setting<Integer> CHUNK = Setting.of(
            "ingest.chunk",
            Integer.class,
            1_000,
            "Postings that one transaction publishes at most for one source, from 1 to 100,000");

    public static final Setting<Integer> REVISIT_SPREAD = Setting.of(
            "ingest.revisit-spread",
            Integer.class,
            4,
            "How many times longer or shorter than its record says the interval between two runs of a source gets, as it"
                    + " changes seldom or often, from 1 (not at all) to 100");
    public static final Setting<Boolean> ONWARD_PUBLICATION = Setting.of(
            "ingest.onward-publication",
            Boolean.class,
            false,
            "Whether this installation hands listings on to the public; sources whose terms forbid that are then not"
                    + " collected");
    public static final Setting<String> USAJOBS_KEY = Setting.ofSecret(
            "ingest.usajobs-key", "Your key of developer.usajobs.gov, for sources of the kind usajobs");
    public static final Setting<String> USAJOBS_EMAIL = Setting.optional(
            "ingest.usajobs-email", "Address of mail that the key of developer.usajobs.gov was given to");
    public static final Setting<String> ADZUNA_ID = Setting.optional(
            "ingest.adzuna-id", "Your application id of developer.adzuna.com, for sources of the kind adzuna");
    public static final Setting<String> ADZUNA_KEY =
            Setting.ofSecret("ingest.adzuna-key", "Your application key of developer.adzuna.com");

    private IngestSettings() {}

    /** All of them. */
    public static List<Setting<?>> settings() {
        return List.of(
                CONTACT,
                DELAY,
                MAX_BODY,
                BODIES_AT_ONCE,
                TIMEOUT,
                CONCURRENCY,
                CHUNK,
                REVISIT_SPREAD,
                ONWARD_PUBLICATION,
                USAJOBS_KEY,
                USAJOBS_EMAIL,
                ADZUNA_ID,
                ADZUNA_KEY);
    }
}
