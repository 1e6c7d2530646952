package io.jobwire.scoring.core;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.Profile;
import io.jobwire.records.Recommendation;
import io.jobwire.records.SkillGaps;
import io.jobwire.taxonomy.Taxonomy;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * The rubric of {@link Weights}: what a listing and a resume are worth to one another, and why. Immutable and safe for use by many
 * threads; loading takes a few tenths of a second, so share one.
 */
public final class Rubric {
    /** As many skills that only lists name count in full; of more, each counts less. */
    public static final int LISTED_SKILLS = 40;

    private final Reference reference;
    private final ListingReader listings;
    private final ProfileReader profiles;
    private final Explainer explainer;
    private final Lifting lifting;
    private final ProfileNumbers numbers;

    private Rubric(Reference reference) {
        this.reference = reference;
        this.listings = new ListingReader(reference);
        this.profiles = new ProfileReader(reference);
        this.explainer = new Explainer(reference);
        this.lifting = new Lifting(reference.skills());
        this.numbers = new ProfileNumbers(reference);
    }

    /** The rubric over a taxonomy. */
    public static Rubric of(Taxonomy taxonomy) {
        return new Rubric(Reference.of(taxonomy));
    }

    /** The rubric over the taxonomy of this build, read once per process. */
    public static Rubric load() {
        return Holder.INSTANCE;
    }

    /** Reads a listing into numbers; about a quarter of a millisecond. */
    public PreparedListing prepare(CanonicalListing listing) {
        return listings.read(listing);
    }

    /** How many skills of a profile only lists of terms name. */
    public static int listed(Profile profile) {
        return ProfileReader.listed(profile);
    }

    /** Reads a profile into numbers; about a quarter of a millisecond. */
    public PreparedProfile prepare(Profile profile) {
        return profiles.read(profile);
    }

    /** Writes and reads the numbers of profiles as bytes. */
    public ProfileNumbers numbers() {
        return numbers;
    }

    /** For judging one against many. */
    public Scan scan() {
        return new Scan(reference);
    }

    /** For choosing, of many profiles at once, those worth judging for a listing; empty. */
    public Roster roster() {
        return new Roster(reference);
    }

    /** Judges one pair. Whether the profile could be read, and the listing is open, is for the caller to ask. */
    public Judgement score(PreparedListing listing, PreparedProfile profile) {
        Scan scan = scan();
        scan.lay(listing);
        return scan.judge(listing, profile);
    }

    /** Explains one pair: the same total, with every component, its evidence, and the skills that are there or missing. */
    public Recommendation explain(
            PreparedListing listing, CanonicalListing listingText, PreparedProfile profile, Profile profileText) {
        Scan scan = scan();
        scan.lay(listing);
        return explain(scan, listing, listingText, profile, profileText);
    }

    /** The same with a scan in which one of the two is laid out already. */
    public Recommendation explain(
            Scan scan,
            PreparedListing listing,
            CanonicalListing listingText,
            PreparedProfile profile,
            Profile profileText) {
        return explain(scan, listing, listingText, profile, profileText.getText());
    }

    /** The same with the text of the resume alone. */
    public Recommendation explain(
            Scan scan,
            PreparedListing listing,
            CanonicalListing listingText,
            PreparedProfile profile,
            String profileText) {
        return explainer.explain(scan, scan.side(listing, listingText), profile, profileText);
    }

    /**
     * Ids of the skills of which each alone, practised today, would lift a pair to a score; ascending. Empty when the pair is there
     * already, or is not wanted.
     *
     * @param scan that explained the pair last
     * @param now what it said
     */
    public List<String> lifting(
            int threshold, Scan scan, PreparedListing listing, PreparedProfile profile, Recommendation now) {
        return lifting.lifting(threshold, scan, listing, profile, now);
    }

    /**
     * The gaps of a resume, those that open most listings first, equal ones by id; at most twenty.
     *
     * @param opened for each skill the canonical ids of the listings that it would lift; not empty
     * @param threshold the score that they were lifted to
     */
    public SkillGaps gaps(String resume, String user, Map<String, SortedSet<String>> opened, int threshold) {
        return lifting.gaps(resume, user, opened, threshold);
    }

    /** Whether a listing can be recommended at all. */
    public boolean open(CanonicalListing listing) {
        return listing.getStatus() == ListingStatus.OPEN;
    }

    /** Whether a profile may be scored at all: it was read, and it says something. */
    public boolean readable(Profile profile) {
        return ProfileReader.readable(profile);
    }

    /** Version of the taxonomy. */
    public String taxonomyVersion() {
        return reference.version();
    }

    Reference reference() {
        return reference;
    }

    private static final class Holder {
        static final Rubric INSTANCE = of(Taxonomy.load());
    }
}
