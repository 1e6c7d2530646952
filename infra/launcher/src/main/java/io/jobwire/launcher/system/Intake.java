package io.jobwire.launcher.system;

import io.jobwire.ingest.resume.RawResumes;
import io.jobwire.ingest.resume.ResumeReader;
import io.jobwire.ingest.source.SourceId;
import io.jobwire.launcher.UserException;
import io.jobwire.records.RawResume;
import io.jobwire.records.Source;
import io.jobwire.records.topics.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The way in: sources and resumes into their topics. Used by one thread. */
public final class Intake implements AutoCloseable {
    private static final Duration EVERY = Duration.ofHours(1);
    private final TopicWriter writer;
    private final ResumeReader resumes;
    private final Clock clock;

    public Intake(Installation installation) {
        this.writer = new TopicWriter(installation.context());
        this.resumes = new ResumeReader();
        this.clock = installation.context().clock();
    }

    /**
     * A source as people type it: {@code greenhouse:acme}, or an address alone, which is that of a board when a kind knows
     * it, a feed when its path says so and a page or sitemap with JobPostings otherwise.
     */
    public static Source source(String text, Clock clock) {
        SourceId id = id(text);
        return Source.newBuilder()
                .setSource(id.toString())
                .setKind(id.kind())
                .setTarget(id.target())
                .setEverySeconds(EVERY.toSeconds())
                .setAdded(clock.instant())
                .build();
    }

    /** The id of a source as people type it. */
    public static SourceId id(String text) {
        return SourceBook.known(text)
                .orElseGet(() -> SourceId.parse(isAddress(text) ? kindOf(text) + ":" + text : text));
    }

    /** Adds a source; it is run at once and then as often as it says. */
    public void add(Source source) throws InterruptedException {
        writer.write(Topics.SOURCES, source.getSource(), source);
    }

    /** Reads a resume file and hands it in. */
    public RawResume add(Path file, String user) throws InterruptedException {
        return add(String.valueOf(file.getFileName()), bytes(file), user);
    }

    /** Reads a resume and hands it in. */
    public RawResume add(String name, byte[] bytes, String user) throws InterruptedException {
        RawResume resume = read(resumes, name, bytes, user, clock.instant());
        writer.write(Topics.RESUMES_RAW, resume.getResume(), resume);
        return resume;
    }

    /** Reads a resume into the record that the stream works with; an unreadable one says so in its quality. */
    public static RawResume read(ResumeReader reader, String name, byte[] bytes, String user, Instant handedIn) {
        try {
            return RawResumes.of(RawResumes.id(user, name), user, name, bytes, reader.read(bytes), handedIn);
        } catch (IOException e) {
            throw UserException.failed("The process that reads resumes cannot be started: " + e.getMessage());
        }
    }

    /** The bytes of a file that a user names. */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException _) {
            throw UserException.failed("There is no file " + file + ".");
        } catch (IOException e) {
            throw UserException.failed("Cannot read " + file + ": " + e.getMessage());
        }
    }

    private static boolean isAddress(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }

    private static String kindOf(String address) {
        String path = address.toLowerCase(Locale.ROOT);
        return path.endsWith(".rss") || path.endsWith(".atom") || path.contains("/rss") || path.contains("/feed")
                ? "rss"
                : "jsonld";
    }

    @Override
    public void close() {
        resumes.close();
        writer.close();
    }
}
