package io.jobwire.scoring.core;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Component;
import io.jobwire.records.Education;
import io.jobwire.records.EducationLevel;
import io.jobwire.records.Position;
import io.jobwire.records.Profile;
import io.jobwire.records.ReadQuality;
import io.jobwire.records.Recommendation;
import io.jobwire.records.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes down why: every part with its points, a sentence and the words that prove it. Immutable and safe for use by many threads. */
final class Explainer {
    private final Reference reference;

    Explainer(Reference reference) {
        this.reference = reference;
    }

    /**
     * @param scan in which one of the pair is laid out
     */
    Recommendation explain(Scan scan, ListingSide side, PreparedProfile reader, Profile profile) {
        Tally tally = scan.count(side.prepared, reader);
        CanonicalListing listing = side.listing;
        SkillEvidence skills = new SkillEvidence(side, reader, profile);
        TextEvidence texts = new TextEvidence(reference, scan, side, reader);
        int score = Judgement.score(tally.total());
        return Recommendation.newBuilder()
                .setResume(profile.getResume())
                .setUser(profile.getUser())
                .setCanonical(listing.getCanonical())
                .setRole(listing.getRole())
                .setTitle(listing.getTitle())
                .setCompany(listing.getCompany().getName())
                .setUrl(listing.getUrl())
                .setPlaces(side.places)
                .setWorkplace(listing.getWorkplace())
                .setAnnualMax(side.annualMax)
                .setPayCurrency(side.payCurrency)
                .setListingFetchedAt(listing.getFetchedAt())
                .setScore(score)
                .setBand(tally.judgement().band())
                .setComponents(components(tally, side, reader, profile, skills, texts))
                .setMatched(skills.matched())
                .setPartial(skills.partial())
                .setMissing(skills.missing())
                .setCaution(caution(tally, side, reader, profile, skills))
                .setRubricVersion(Weights.VERSION)
                .setTaxonomyVersion(reference.version())
                // No search found it; what is not set here is looked up in the schema each time.
                .setSearch(null)
                .setSearchName("")
                .setBacklog(false)
                .build();
    }

    private List<Component> components(
            Tally tally,
            ListingSide side,
            PreparedProfile reader,
            Profile profile,
            SkillEvidence skills,
            TextEvidence texts) {
        List<Component> components = new ArrayList<>(8);
        for (Part part : Part.values()) {
            components.add(
                    switch (part) {
                        case REQUIREMENTS ->
                            component(
                                    part,
                                    tally,
                                    skills.requirementsNote(),
                                    skills.listingLine(true),
                                    skills.resumeLine(true));
                        case EXTRAS ->
                            component(
                                    part,
                                    tally,
                                    skills.extrasNote(),
                                    skills.listingLine(false),
                                    skills.resumeLine(false));
                        case ROLE -> role(part, tally, side, profile);
                        case EXPERIENCE -> experience(part, tally, side, profile);
                        case EDUCATION -> education(part, tally, side, reader, profile);
                        case FIELD ->
                            component(
                                    part,
                                    tally,
                                    texts.occupationsNote(),
                                    texts.listingLine(0),
                                    texts.resumeLine(0, profile.getText()));
                        case WORDS ->
                            component(
                                    part,
                                    tally,
                                    texts.wordsNote(),
                                    texts.listingLine(1),
                                    texts.resumeLine(1, profile.getText()));
                    });
        }
        if (tally.total() < tally.raw()) {
            // What a cap takes away is a part of its own, so that the points always add up to the score.
            components.add(new Component(
                    "cap",
                    (tally.total() - tally.raw()) / 1000.0,
                    0.0,
                    capNote(tally, side.prepared, reader, skills),
                    null,
                    null));
        }
        return components;
    }

    private static Component component(
            Part part, Tally tally, String note, @Nullable Span listing, @Nullable Span resume) {
        return new Component(part.label(), tally.points(part) / 1000.0, part.max() / 1000.0, note, listing, resume);
    }

    private static Component role(Part part, Tally tally, ListingSide side, Profile profile) {
        List<String> titles = ProfileReader.titles(profile);
        String note = titles.isEmpty()
                ? "No job title could be read in the resume."
                : "\"" + side.listing.getTitle() + "\" against \"" + titles.getFirst() + "\""
                        + (titles.size() == 1 ? "" : " and " + (titles.size() - 1) + " other titles") + ".";
        Span resume = titles.isEmpty() ? null : Spans.find(profile.getText(), titles.getFirst());
        return component(part, tally, note, side.title, resume);
    }

    private static Component experience(Part part, Tally tally, ListingSide side, Profile profile) {
        String shown = profile.getYears()
                .map(years -> "shows " + Math.round(10 * years) / 10.0 + " years")
                .orElse("shows no dated positions");
        Position first = null;
        for (Position position : profile.getPositions()) {
            if (first == null || before(position, first)) {
                first = position;
            }
        }
        return component(
                part,
                tally,
                "The listing " + side.yearsAsked + ", the resume " + shown + ", level " + name(profile.getSeniority())
                        + ".",
                side.years,
                first == null ? null : Spans.line(profile.getText(), first.getStart()));
    }

    /** Whether a position stands before another in the text; those that stand nowhere come last. */
    private static boolean before(Position one, Position other) {
        return one.getStart() >= 0 && (other.getStart() < 0 || one.getStart() < other.getStart());
    }

    private static Component education(
            Part part, Tally tally, ListingSide side, PreparedProfile reader, Profile profile) {
        CanonicalListing listing = side.listing;
        EducationLevel shown = reader.traits.education();
        if (listing.getEducation() == EducationLevel.UNKNOWN) {
            return component(part, tally, "The listing asks for no degree; half of the points.", null, null);
        }
        Span by = profile.getEducation().stream()
                .filter(education -> education.getLevel() == shown)
                .findFirst()
                .map(Education::getText)
                .map(text -> Spans.find(profile.getText(), text))
                .orElse(null);
        return component(
                part,
                tally,
                "Asks for " + name(listing.getEducation()) + ", the resume shows " + name(shown) + ".",
                side.degree,
                by);
    }

    private static String capNote(Tally tally, PreparedListing listing, PreparedProfile profile, SkillEvidence skills) {
        if (!tally.wanted()) {
            return profile.wanted.unmet(listing.offer).orElse("A wish is not met.") + " At most "
                    + Weights.CAP_WISH / Weights.POINT + ".";
        }
        if (!tally.covered()) {
            return "Must-haves are missing: "
                    + String.join(
                            ", ",
                            skills.insisted(tally.missedLines()).stream()
                                    .limit(8)
                                    .toList()) + ". At most "
                    + Weights.CAP_MUST / Weights.POINT + ".";
        }
        return "Few requirements could be read. At most " + Weights.CAP_FEW / Weights.POINT + ".";
    }

    private static @Nullable String caution(
            Tally tally, ListingSide side, PreparedProfile reader, Profile profile, SkillEvidence skills) {
        CanonicalListing listing = side.listing;
        List<String> cautions = new ArrayList<>();
        if (!reader.wanted.metBy(side.prepared.offer)) {
            reader.wanted.unmet(side.prepared.offer).ifPresent(cautions::add);
        }
        if (!tally.covered()) {
            cautions.add("Must-haves are missing: "
                    + String.join(
                            ", ",
                            skills.insisted(tally.missedLines()).stream()
                                    .limit(8)
                                    .toList()) + ".");
        }
        if (tally.vague()) {
            cautions.add("Only " + side.prepared.readable() + " requirements could be read in the listing.");
        }
        if (profile.getQuality() == ReadQuality.HIDDEN_TEXT_FOUND) {
            cautions.add("The resume holds hidden text, which was left out.");
        }
        if (!listing.getLanguage().equals("en") && !listing.getLanguage().equals("und")) {
            cautions.add("The words are compared in English, and the listing is in \"" + listing.getLanguage() + "\".");
        }
        return cautions.isEmpty() ? null : String.join(" ", cautions);
    }

    static String name(Enum<?> value) {
        return value.name().equals("UNKNOWN") ? "not stated" : value.name().toLowerCase(Locale.ROOT);
    }
}
