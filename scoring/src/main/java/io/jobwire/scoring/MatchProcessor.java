package io.jobwire.scoring;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import io.jobwire.records.RankingRequest;
import io.jobwire.records.Recommendation;
import io.jobwire.scoring.core.CandidateTerms;
import io.jobwire.scoring.core.Explanations;
import io.jobwire.scoring.core.PreparedListing;
import io.jobwire.scoring.core.PreparedProfile;
import io.jobwire.scoring.core.Roster;
import io.jobwire.scoring.core.Rubric;
import io.jobwire.scoring.core.Scan;
import io.jobwire.scoring.core.Weights;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Where listings and profiles of one partition meet. The stores say what there is and what was recommended; everything else is derived
 * from them: the profiles when the task starts, the listings when the first profile asks for them, so that a restart is quick.
 */
final class MatchProcessor implements Processor<String, Arrival, String, Outcome> {
    /** Profiles whose bytes are in memory at the same time when a task starts. */
    private static final int READ_AT_ONCE = 1_024;
    /** Numbers that are written with one record: few enough that it does not wait for them. */
    private static final int KEPT_AT_ONCE = 64;

    private final Rubric rubric;
    private final ScoringConfig config;
    private final PreparedListingCache cache;
    private final Consumer<Recommendation> recommendedTo;
    private final LocalRanking ranking;
    private final Scan scan;
    private final Explanations explanations;
    private final long judge;
    /** Resumes whose numbers in the store are of another version, or none. */
    private final ArrayDeque<String> readAnew = new ArrayDeque<>();

    // Set by init, which always comes first; anew each time, because a task that lost a transaction starts over with
    // the
    // same processor, and what it held in memory was never committed.
    private Crowd<PreparedProfile> profiles;
    private Roster roster;
    private Crowd<PreparedListing> listings;
    private boolean listingsRead;
    private ProcessorContext<String, Outcome> context;
    private KeyValueStore<String, CanonicalListing> listingStore;
    private Resumes resumes;
    private Recommended recommended;
    private Gaps gaps;

    @SuppressWarnings("NullAway.Init")
    MatchProcessor(
            Rubric rubric,
            ScoringConfig config,
            PreparedListingCache cache,
            JobDescriptions jobs,
            Consumer<Recommendation> recommendedTo) {
        this.rubric = rubric;
        this.config = config;
        this.cache = cache;
        this.recommendedTo = recommendedTo;
        this.ranking = new LocalRanking(rubric, jobs);
        this.scan = rubric.scan();
        this.explanations = new Explanations(rubric, config.opens());
        // Another rubric or taxonomy judges everything anew as it comes by.
        this.judge = Fingerprint.of(Weights.VERSION + ' ' + rubric.taxonomyVersion() + ' ' + config.opens());
    }

    @Override
    public void init(ProcessorContext<String, Outcome> given) {
        context = given;
        // The roster chooses among profiles.
        profiles = new Crowd<>(Integer.MAX_VALUE, config.candidates(), CandidateTerms::of);
        roster = rubric.roster();
        listings = new Crowd<>(config.exhaustive(), config.candidates(), CandidateTerms::of);
        listingsRead = false;
        if (given.taskId().partition() >= config.partitions()) {
            throw new StreamsException("resumes.profiles has more partitions than the " + config.partitions()
                    + " that listings are copied to; set topics.partitions to the number of its partitions");
        }
        listingStore = given.getStateStore(ScoringNames.LISTINGS_STORE);
        recommended = new Recommended(
                given.getStateStore(ScoringNames.BY_LISTING_STORE), given.getStateStore(ScoringNames.BY_RESUME_STORE));
        resumes = new Resumes(
                given.getStateStore(ScoringNames.PROFILES_STORE),
                given.getStateStore(ScoringNames.TEXTS_STORE),
                given.getStateStore(ScoringNames.NUMBERS_STORE),
                rubric.numbers());
        gaps = new Gaps(given.getStateStore(ScoringNames.LIFTS_STORE), rubric, config.opens());
        readProfiles();
    }

    /** A restart waits for this, so all processors read. */
    private void readProfiles() {
        readAnew.clear();
        List<Roster.Fit> all = new ArrayList<>();
        List<Kept> some = new ArrayList<>(READ_AT_ONCE);
        resumes.each((id, numbers) -> {
            some.add(new Kept(id, numbers));
            if (some.size() == READ_AT_ONCE) {
                read(some, all);
                some.clear();
            }
        });
        read(some, all);
        all.forEach(fit -> profiles.put(fit.id(), fit.numbers(), fit.fingerprint()));
        roster.putAll(all);
    }

    private record Kept(String id, Optional<byte[]> numbers) {}

    private void read(List<Kept> some, List<Roster.Fit> into) {
        List<Optional<Roster.Fit>> fits = some.parallelStream()
                .map(kept -> kept.numbers().flatMap(bytes -> rubric.numbers().read(kept.id(), bytes)))
                .toList();
        // Stores are asked by one thread.
        Map<String, Profile> whole = new LinkedHashMap<>();
        for (int i = 0; i < some.size(); i++) {
            if (fits.get(i).isEmpty()) {
                whole.put(some.get(i).id(), resumes.whole(some.get(i).id()));
            }
        }
        fits.forEach(fit -> fit.ifPresent(into::add));
        whole.entrySet().parallelStream()
                .map(entry -> fit(entry.getKey(), entry.getValue()))
                .toList()
                .forEach(into::add);
        readAnew.addAll(whole.keySet());
    }

    private Roster.Fit fit(String id, Profile profile) {
        return new Roster.Fit(id, rubric.prepare(profile), Fingerprint.of(profile));
    }

    /** Numbers that the start had to read anew are kept a few with each record: at the start itself nothing may be written. */
    private void keepNumbers() {
        for (int i = 0; i < KEPT_AT_ONCE && !readAnew.isEmpty(); i++) {
            for (Crowd.Member<PreparedProfile> one : profiles.named(List.of(readAnew.removeFirst()))) {
                resumes.keep(new Roster.Fit(one.id(), one.numbers(), one.fingerprint()));
            }
        }
    }

    @Override
    public void process(Record<String, Arrival> record) {
        keepNumbers();
        switch (record.value()) {
            case Arrival.OfListing(Optional<CanonicalListing> listing) -> {
                if (listing.isPresent() && rubric.open(listing.get())) {
                    opened(record.key(), listing.get(), record.timestamp());
                } else {
                    closed(record.key(), record.timestamp());
                }
            }
            case Arrival.OfProfile(Optional<Profile> profile) -> {
                if (profile.isPresent() && rubric.readable(profile.get())) {
                    changed(record.key(), profile.get(), record.timestamp());
                } else {
                    gone(record.key(), record.timestamp());
                }
            }
            case Arrival.OfRanking(RankingRequest request) ->
                context.forward(record.withValue(new Outcome.OfRanking(ranking.rank(
                        request, scan, context.taskId().partition(), config.partitions(), profiles, resumes))));
        }
        gaps.tell(
                (resume, now) -> context.forward(new Record<>(resume, new Outcome.OfResume(now), record.timestamp())));
    }

    private void opened(String canonical, CanonicalListing listing, long time) {
        long fingerprint = Fingerprint.of(listing);
        PreparedListing prepared = cache.get(listing, fingerprint);
        listingStore.put(canonical, listing);
        if (listingsRead) {
            listings.put(canonical, prepared, fingerprint);
        }
        Map<String, Long> before = recommended.ofListing(canonical);
        scan.lay(prepared);
        List<Roster.Fit> changed = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        int most = roster.size() <= config.exhaustive() ? Integer.MAX_VALUE : config.candidates();
        for (Roster.Fit profile : roster.best(config.floor(), most, prepared, scan)) {
            long version = Fingerprint.mix(Fingerprint.mix(judge, fingerprint), profile.fingerprint());
            Long known = before.remove(profile.id());
            if (known == null || known != version) {
                changed.add(profile);
                texts.add(resumes.text(profile.id()));
            }
        }
        for (Explanations.Explained one : explanations.of(prepared, listing, changed, texts)) {
            Roster.Fit fit = one.fit();
            long version = Fingerprint.mix(Fingerprint.mix(judge, fingerprint), fit.fingerprint());
            lift(fit.id(), prepared.canonical(), one.recommendation(), one.lifting());
            recommend(fit.id(), canonical, one.recommendation(), version, time);
            recommendedTo.accept(one.recommendation());
        }
        before.keySet().forEach(resume -> retract(resume, canonical, time));
    }

    private void put(Roster.Fit fit) {
        profiles.put(fit.id(), fit.numbers(), fit.fingerprint());
        roster.put(fit.id(), fit.numbers(), fit.fingerprint());
    }

    private void closed(String canonical, long time) {
        listingStore.delete(canonical);
        listings.remove(canonical);
        recommended.ofListing(canonical).keySet().forEach(resume -> retract(resume, canonical, time));
    }

    private void changed(String resume, Profile profile, long time) {
        readListings();
        gaps.touch(resume, user(resume));
        Roster.Fit fit = fit(resume, profile);
        PreparedProfile prepared = fit.numbers();
        resumes.put(fit, profile);
        gaps.belongs(resume, profile.getUser());
        put(fit);
        Map<String, Long> before = recommended.ofResume(resume);
        scan.lay(prepared);
        CandidateTerms query =
                listings.size() > config.exhaustive() ? CandidateTerms.of(prepared) : CandidateTerms.none();
        for (Crowd.Member<PreparedListing> listing : listings.worthJudging(query, before.keySet())) {
            if (scan.reaches(config.floor(), listing.numbers(), prepared)) {
                long version = Fingerprint.mix(Fingerprint.mix(judge, listing.fingerprint()), fit.fingerprint());
                Long known = before.remove(listing.id());
                if (known == null || known != version) {
                    Recommendation recommendation =
                            rubric.explain(scan, listing.numbers(), listingStore.get(listing.id()), prepared, profile);
                    lift(
                            resume,
                            listing.id(),
                            recommendation,
                            rubric.lifting(config.opens(), scan, listing.numbers(), prepared, recommendation));
                    recommend(resume, listing.id(), recommendation, version, time);
                }
            }
        }
        before.keySet().forEach(canonical -> retract(resume, canonical, time));
    }

    private void gone(String resume, long time) {
        gaps.touch(resume, user(resume));
        resumes.delete(resume);
        profiles.remove(resume);
        roster.remove(resume);
        recommended.ofResume(resume).keySet().forEach(canonical -> retract(resume, canonical, time));
    }

    private void readListings() {
        if (listingsRead) {
            return;
        }
        try (KeyValueIterator<String, CanonicalListing> all = listingStore.all()) {
            while (all.hasNext()) {
                KeyValue<String, CanonicalListing> entry = all.next();
                long fingerprint = Fingerprint.of(entry.value);
                listings.put(entry.key, cache.get(entry.value, fingerprint), fingerprint);
            }
        }
        listingsRead = true;
    }

    /** Whose a resume is as it was told last, empty when there is none. */
    private String user(String resume) {
        return profiles.named(List.of(resume)).stream()
                .map(profile -> profile.numbers().user())
                .findFirst()
                .orElse("");
    }

    private void lift(String resume, String canonical, Recommendation recommendation, List<String> skills) {
        gaps.touch(resume, recommendation.getUser());
        gaps.put(resume, canonical, skills);
    }

    private void recommend(
            String resume, String canonical, Recommendation recommendation, long fingerprint, long time) {
        recommended.put(resume, canonical, fingerprint);
        context.forward(new Record<>(key(resume, canonical), new Outcome.OfPair(recommendation), time));
    }

    private void retract(String resume, String canonical, long time) {
        gaps.touch(resume, user(resume));
        gaps.remove(resume, canonical);
        recommended.remove(resume, canonical);
        context.forward(new Record<>(key(resume, canonical), new Outcome.OfPair(null), time));
    }

    /** Key of a recommendation. */
    static String key(String resume, String canonical) {
        return resume + "|" + canonical;
    }

    @Override
    public void close() {
        profiles.close();
        listings.close();
    }
}
