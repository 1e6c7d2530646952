package io.jobwire.bench.input;

import io.jobwire.dedupe.core.Deduplicator;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Outcome;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Company;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.Member;
import io.jobwire.records.RawListing;
import io.jobwire.records.Skill;
import io.jobwire.taxonomy.Taxonomy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Canonical listings without end: those of a supply, and further ones by editing them. Immutable.
 *
 * @param base those that came out of normalizing and deduplicating
 * @param seed of everything that is drawn
 */
public record CanonicalListings(List<CanonicalListing> base, long seed) {
    /** Share of words that are changed in a further one. */
    private static final double EDITS = 0.05;

    private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");
    private static final int DAYS = 180;

    /** Runs a supply, at most so many postings of it, through the code of the stages. */
    public static CanonicalListings of(Postings.Supply supply, int most, long seed) {
        ListingNormalizer normalizer = new ListingNormalizer(Taxonomy.load());
        List<Listing> listings = new ArrayList<>();
        List<RawListing> raw = new ArrayList<>();
        new Postings(supply, seed).make(0, Math.min(most, supply.size()), AT, raw::add);
        for (RawListing one : raw) {
            if (normalizer.normalize(one) instanceof Outcome.Normalized(Listing listing)) {
                listings.add(listing);
            }
        }
        return new CanonicalListings(
                List.copyOf(new Deduplicator().deduplicate(listings).canonical().values()), seed);
    }

    /** The same with texts of at most so many characters, and no skill's place in them. */
    public CanonicalListings shortened(int most) {
        return new CanonicalListings(
                base.stream().map(of -> shortened(of, most)).toList(), seed);
    }

    private static CanonicalListing shortened(CanonicalListing of, int most) {
        String text = of.getText();
        return CanonicalListing.newBuilder(of)
                .setText(text.length() <= most ? text : text.substring(0, most).stripTrailing())
                .setSections(List.of())
                .setSkills(placeless(of.getSkills()))
                .build();
    }

    private static List<Skill> placeless(List<Skill> skills) {
        return skills.stream()
                .map(skill -> Skill.newBuilder(skill).setStart(-1).setEnd(-1).build())
                .toList();
    }

    /**
     * The listing of a number from 0 on. It depends on the seed and the number alone: in the first round one of the base,
     * later another employer's, posted on another day, with words changed; skills then stand without their places.
     */
    public CanonicalListing listing(int number) {
        CanonicalListing of = base.get(number % base.size());
        int round = number / base.size();
        return round == 0 ? of : edited(of, number, round);
    }

    private CanonicalListing edited(CanonicalListing of, int number, int round) {
        RandomGenerator random = new SplittableRandom(seed * 1_000_003 + number);
        String id = of.getCanonical() + "-" + round;
        String company = of.getCompany().getName() + " " + Words.company(round * 31);
        Instant posted = AT.minus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
        return CanonicalListing.newBuilder(of)
                .setCanonical(id)
                .setRole(id)
                .setKey(of.getKey() + "-" + round)
                .setUrl(of.getUrl() + "-" + round)
                .setCompany(Company.newBuilder(of.getCompany())
                        .setName(company)
                        .setKey(of.getCompany().getKey() + "-" + round)
                        .build())
                .setText(WordEdits.inHtml(of.getText(), EDITS, random))
                .setSections(List.of())
                .setSkills(placeless(of.getSkills()))
                .setMembers(List.of(
                        new Member(of.getKey() + "-" + round, of.getSource(), of.getUrl(), ListingStatus.OPEN, AT, AT)))
                .setOpenings(List.of())
                .setPostedAt(posted)
                .build();
    }
}
