package io.jobwire.records.topics;

import io.jobwire.records.Alert;
import io.jobwire.records.AlertDecision;
import io.jobwire.records.AlertDelivery;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.ChannelOff;
import io.jobwire.records.DeadLetter;
import io.jobwire.records.Feedback;
import io.jobwire.records.Generation;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingLink;
import io.jobwire.records.ListingSplit;
import io.jobwire.records.Mailbox;
import io.jobwire.records.MailboxEvent;
import io.jobwire.records.Preferences;
import io.jobwire.records.ProcessStatus;
import io.jobwire.records.Profile;
import io.jobwire.records.RankingRequest;
import io.jobwire.records.RankingResult;
import io.jobwire.records.RawListing;
import io.jobwire.records.RawResume;
import io.jobwire.records.Recommendation;
import io.jobwire.records.ResumeUpload;
import io.jobwire.records.SavedSearch;
import io.jobwire.records.SkillGaps;
import io.jobwire.records.Source;
import io.jobwire.records.SourceRun;
import io.jobwire.records.SourceState;
import io.jobwire.records.topics.Topic.Partitions;
import java.time.Duration;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Every topic of Jobwire. */
public final class Topics {
    private static final Retention COMPACTED = new Retention.Compacted();
    private static final Retention DAYS_14 = new Retention.For(Duration.ofDays(14));
    private static final Retention DAYS_30 = new Retention.For(Duration.ofDays(30));
    private static final Retention DAYS_90 = new Retention.For(Duration.ofDays(90));

    public static final Topic<Source> SOURCES = truth("sources", "source id", Source.class, COMPACTED);
    public static final Topic<SourceRun> SOURCES_RUNS = truth("sources.runs", "source id", SourceRun.class, DAYS_30);
    public static final Topic<SourceState> SOURCES_STATE =
            truth("sources.state", "source id", SourceState.class, COMPACTED);
    public static final Topic<RawListing> LISTINGS_RAW =
            truth("listings.raw", "listing key", RawListing.class, COMPACTED);
    public static final Topic<Listing> LISTINGS_NORMALIZED =
            derived("listings.normalized", "listing key", Listing.class, COMPACTED);
    public static final Topic<ListingSplit> LISTINGS_SPLITS =
            truth("listings.splits", "listing key + listing key", ListingSplit.class, COMPACTED);
    public static final Topic<ListingLink> LISTINGS_LINKS =
            derived("listings.links", "listing key", ListingLink.class, COMPACTED);
    public static final Topic<CanonicalListing> LISTINGS_CANONICAL =
            derived("listings.canonical", "canonical id", CanonicalListing.class, COMPACTED);
    public static final Topic<ResumeUpload> RESUMES_UPLOADS =
            truth("resumes.uploads", "resume id", ResumeUpload.class, COMPACTED);
    public static final Topic<RawResume> RESUMES_RAW = truth("resumes.raw", "resume id", RawResume.class, COMPACTED);
    public static final Topic<Profile> RESUMES_PROFILES =
            derived("resumes.profiles", "resume id", Profile.class, COMPACTED);
    public static final Topic<Recommendation> RECOMMENDATIONS =
            derived("recommendations", "resume or search id + canonical id", Recommendation.class, COMPACTED);
    public static final Topic<SkillGaps> SKILLS_GAPS = derived("skills.gaps", "resume id", SkillGaps.class, COMPACTED);
    public static final Topic<Feedback> FEEDBACK = truth("feedback", "user id + role", Feedback.class, COMPACTED);
    public static final Topic<RankingRequest> RANKINGS = truth("rankings", "process id", RankingRequest.class, DAYS_90);
    public static final Topic<RankingResult> RANKINGS_RESULTS =
            truth("rankings.results", "process id", RankingResult.class, DAYS_90);
    public static final Topic<ProcessStatus> PROCESSES = truth("processes", "process id", ProcessStatus.class, DAYS_30);
    public static final Topic<Preferences> PREFERENCES = truth("preferences", "user id", Preferences.class, COMPACTED);
    public static final Topic<ChannelOff> PREFERENCES_OFF =
            truth("preferences.off", "user id + channel", ChannelOff.class, COMPACTED);
    public static final Topic<SavedSearch> SEARCHES = truth("searches", "search id", SavedSearch.class, COMPACTED);
    public static final Topic<Alert> ALERTS = truth("alerts", "alert id", Alert.class, DAYS_90);
    public static final Topic<AlertDecision> ALERTS_DECISIONS =
            truth("alerts.decisions", "user id + role", AlertDecision.class, COMPACTED);
    public static final Topic<AlertDelivery> ALERTS_DELIVERED =
            truth("alerts.delivered", "alert id", AlertDelivery.class, COMPACTED);
    /** Each generation has its own: what a replay gives up is no fault of what is read now. */
    public static final Topic<DeadLetter> DEADLETTERS =
            new Topic<>("deadletters", "original key", DeadLetter.class, false, Partitions.ONE, DAYS_14);

    /** The generations, and which of them is active: one partition, so that all readers see one order. */
    public static final Topic<Generation> GENERATIONS =
            new Topic<>("generations", "generation", Generation.class, true, Partitions.ONE, COMPACTED);

    private static final List<Topic<?>> ALL = List.of(
            SOURCES,
            SOURCES_RUNS,
            SOURCES_STATE,
            LISTINGS_RAW,
            LISTINGS_NORMALIZED,
            LISTINGS_SPLITS,
            LISTINGS_LINKS,
            LISTINGS_CANONICAL,
            RESUMES_UPLOADS,
            RESUMES_RAW,
            RESUMES_PROFILES,
            RECOMMENDATIONS,
            SKILLS_GAPS,
            FEEDBACK,
            RANKINGS,
            RANKINGS_RESULTS,
            PROCESSES,
            PREFERENCES,
            PREFERENCES_OFF,
            SEARCHES,
            ALERTS,
            ALERTS_DECISIONS,
            ALERTS_DELIVERED,
            DEADLETTERS,
            GENERATIONS);

    /** Records that stand in no topic of the catalogue, only in those that Kafka Streams makes for a stage's state. */
    private static final List<Schema> INTERNAL = List.of(Mailbox.getClassSchema(), MailboxEvent.getClassSchema());

    private Topics() {}

    /** All topics, in the order of a listing's way. */
    public static List<Topic<?>> all() {
        return ALL;
    }

    /** Schemas of records that only the internal topics of Kafka Streams hold. */
    public static List<Schema> internal() {
        return INTERNAL;
    }

    private static <V extends SpecificRecord> Topic<V> truth(
            String name, String key, Class<V> type, Retention retention) {
        return new Topic<>(name, key, type, true, Partitions.WORK, retention);
    }

    private static <V extends SpecificRecord> Topic<V> derived(
            String name, String key, Class<V> type, Retention retention) {
        return new Topic<>(name, key, type, false, Partitions.WORK, retention);
    }
}
