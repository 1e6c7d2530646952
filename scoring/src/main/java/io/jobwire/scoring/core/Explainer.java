package io.jobwire.scoring.core;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Component;
import io.jobwire.records.Education;
import io.jobwire.records.EducationLevel;
import io.jobwire.records.Pay;
import io.jobwire.records.Place;
import io.jobwire.records.Position;
import io.jobwire.records.Profile;
import io.jobwire.records.ReadQuality;
import io.jobwire.records.Recommendation;
import io.jobwire.records.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes down why: every part with its points, a sentence and the words that prove it. Immutable and safe for use by many threads. */
final class Explainer {
    private final Reference reference;

    Explainer(Reference reference) {
        this.reference = reference;
    }

    Recommendation explain(
            Tally tally, PreparedListing prepared, CanonicalListing listing, PreparedProfile reader, Profile profile) {
        SkillEvidence skills = new SkillEvidence(reference.skills(), prepared, listing, reader, profile);
        int score = Judgement.score(tally.total());
        Optional<Pay> pay = listing.getPay().stream()
                .filter(range -> range.getAnnualMax().isPresent())
                .max(Comparator.comparingLong(range -> range.getAnnualMax().orElseThrow()));
        return Recommendation.newBuilder()
                .setResume(profile.getResume())
                .setUser(profile.getUser())
                .setCanonical(listing.getCanonical())
                .setRole(listing.getRole())
                .setTitle(listing.getTitle())
                .setCompany(listing.getCompany().getName())
                .setUrl(listing.getUrl())
                .setPlaces(listing.getPlaces().stream().map(Place::getText).toList())
                .setWorkplace(listing.getWorkplace())
                .setAnnualMax(pay.flatMap(Pay::getAnnualMax).orElse(null))
                .setPayCurrency(pay.flatMap(Pay::getCurrency).orElse(null))
                .setListingFetchedAt(listing.getFetchedAt())
                .setScore(score)
                .setBand(tally.judgement().band())
                .setComponents(components(tally, prepared, listing, reader, profile, skills))
                .setMatched(skills.matched())
                .setPartial(skills.partial())
                .setMissing(skills.missing())
                .setCaution(caution(tally, prepared, listing, reader, profile, skills))
                .setRubricVersion(Weights.VERSION)
                .setTaxonomyVersion(reference.version())
                .build();
    }

    private List<Component> components(
            Tally tally,
            PreparedListing prepared,
            CanonicalListing listing,
            PreparedProfile reader,
            Profile profile,
            SkillEvidence skills) {
        TextEvidence texts = new TextEvidence(reference, prepared, reader);
        List<Component> components = new ArrayList<>();
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
                        case ROLE -> role(part, tally, listing, profile);
                        case EXPERIENCE -> experience(part, tally, prepared, listing, profile);
                        case EDUCATION -> education(part, tally, prepared, listing, profile);
                        case FIELD ->
                            component(
                                    part,
                                    tally,
                                    texts.occupationsNote(),
                                    Spans.line(listing.getText(), texts.listingAt(0)),
                                    Spans.line(profile.getText(), texts.resumeAt(0)));
                        case WORDS ->
                            component(
                                    part,
                                    tally,
                                    texts.wordsNote(),
                                    Spans.line(listing.getText(), texts.listingAt(1)),
                                    Spans.line(profile.getText(), texts.resumeAt(1)));
                    });
        }
        if (tally.total() < tally.raw()) {
            // What a cap takes away is a part of its own, so that the points always add up to the score.
            components.add(new Component(
                    "cap",
                    (tally.total() - tally.raw()) / 1000.0,
                    0.0,
                    capNote(tally, prepared, reader, skills),
                    null,
                    null));
        }
        return components;
    }

    private static Component component(
            Part part, Tally tally, String note, @Nullable Span listing, @Nullable Span resume) {
        return new Component(part.label(), tally.points(part) / 1000.0, part.max() / 1000.0, note, listing, resume);
    }

    private static Component role(Part part, Tally tally, CanonicalListing listing, Profile profile) {
        List<String> titles = ProfileReader.titles(profile);
        String note = titles.isEmpty()
                ? "No job title could be read in the resume."
                : "\"" + listing.getTitle() + "\" against \"" + titles.getFirst() + "\""
                        + (titles.size() == 1 ? "" : " and " + (titles.size() - 1) + " other titles") + ".";
        Span resume = titles.isEmpty() ? null : Spans.find(profile.getText(), titles.getFirst());
        return component(part, tally, note, Spans.field(listing.getTitle()), resume);
    }

    private static Component experience(
            Part part, Tally tally, PreparedListing prepared, CanonicalListing listing, Profile profile) {
        String asked = listing.getExperienceYears()
                .map(years -> "asks for " + years + " years")
                .orElseGet(() -> prepared.traits.usualMonths() < 0
                        ? "names neither years nor level"
                        : "is for level " + name(listing.getSeniority()));
        String shown = profile.getYears()
                .map(years -> "shows " + Math.round(10 * years) / 10.0 + " years")
                .orElse("shows no dated positions");
        Span from = prepared.yearsAt >= 0
                ? Spans.line(listing.getText(), prepared.yearsAt)
                : listing.getExperienceYears().isEmpty() && prepared.traits.step() >= 0
                        ? Spans.field(listing.getTitle())
                        : null;
        Span by = profile.getPositions().stream()
                .min(Comparator.comparingInt((Position p) -> p.getStart() < 0 ? Integer.MAX_VALUE : p.getStart()))
                .map(position -> Spans.line(profile.getText(), position.getStart()))
                .orElse(null);
        return component(
                part,
                tally,
                "The listing " + asked + ", the resume " + shown + ", level " + name(profile.getSeniority()) + ".",
                from,
                by);
    }

    private static Component education(
            Part part, Tally tally, PreparedListing prepared, CanonicalListing listing, Profile profile) {
        EducationLevel shown = ProfileReader.degree(profile);
        if (listing.getEducation() == EducationLevel.UNKNOWN) {
            return component(part, tally, "The listing asks for no degree; half of the points.", null, null);
        }
        Span from = Spans.line(listing.getText(), prepared.degreeAt);
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
                from,
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
            Tally tally,
            PreparedListing prepared,
            CanonicalListing listing,
            PreparedProfile reader,
            Profile profile,
            SkillEvidence skills) {
        List<String> cautions = new ArrayList<>();
        reader.wanted.unmet(prepared.offer).ifPresent(cautions::add);
        if (!tally.covered()) {
            cautions.add("Must-haves are missing: "
                    + String.join(
                            ", ",
                            skills.insisted(tally.missedLines()).stream()
                                    .limit(8)
                                    .toList()) + ".");
        }
        if (tally.vague()) {
            cautions.add("Only " + prepared.readable() + " requirements could be read in the listing.");
        }
        if (profile.getQuality() == ReadQuality.HIDDEN_TEXT_FOUND) {
            cautions.add("The resume holds hidden text, which was left out.");
        }
        if (!listing.getLanguage().equals("en") && !listing.getLanguage().equals("und")) {
            cautions.add("The words are compared in English, and the listing is in \"" + listing.getLanguage() + "\".");
        }
        return cautions.isEmpty() ? null : String.join(" ", cautions);
    }

    private static String name(Enum<?> value) {
        return value.name().equals("UNKNOWN") ? "not stated" : value.name().toLowerCase(Locale.ROOT);
    }
}
