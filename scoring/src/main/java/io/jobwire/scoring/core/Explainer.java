package io.jobwire.scoring.core;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Component;
import io.jobwire.records.EducationLevel;
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
     * @param text of the resume
     */
    Recommendation explain(Scan scan, ListingSide side, PreparedProfile profile, String text) {
        Tally tally = scan.count(side.prepared, profile);
        CanonicalListing listing = side.listing;
        SkillEvidence skills = new SkillEvidence(side, profile, text);
        TextEvidence texts = new TextEvidence(reference, scan, side, profile);
        int score = Judgement.score(tally.total());
        return Recommendation.newBuilder()
                .setResume(profile.resume)
                .setUser(profile.user)
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
                .setOtherIds(listing.getOtherIds())
                .setScore(score)
                .setBand(tally.judgement().band())
                .setComponents(components(tally, side, profile, text, skills, texts))
                .setMatched(skills.matched())
                .setPartial(skills.partial())
                .setMissing(skills.missing())
                .setCaution(caution(tally, side, profile, skills))
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
            PreparedProfile profile,
            String text,
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
                        case ROLE -> role(part, tally, side, profile.side, text);
                        case EXPERIENCE -> experience(part, tally, side, profile, text);
                        case EDUCATION -> education(part, tally, side, profile, text);
                        case FIELD ->
                            component(
                                    part,
                                    tally,
                                    texts.occupationsNote(),
                                    texts.listingLine(0),
                                    texts.resumeLine(0, text));
                        case WORDS ->
                            component(part, tally, texts.wordsNote(), texts.listingLine(1), texts.resumeLine(1, text));
                    });
        }
        if (tally.total() < tally.raw()) {
            // What a cap takes away is a part of its own, so that the points always add up to the score.
            components.add(new Component(
                    "cap",
                    (tally.total() - tally.raw()) / 1000.0,
                    0.0,
                    capNote(tally, side.prepared, profile, skills),
                    null,
                    null));
        }
        return components;
    }

    private static Component component(
            Part part, Tally tally, String note, @Nullable Span listing, @Nullable Span resume) {
        return new Component(part.label(), tally.points(part) / 1000.0, part.max() / 1000.0, note, listing, resume);
    }

    private static Component role(Part part, Tally tally, ListingSide side, ResumeSide resume, String text) {
        String note = resume.titles == 0
                ? "No job title could be read in the resume"
                        + (tally.points(part) > 0 ? "; what counts is how much it speaks of the title." : ".")
                : "\"" + side.listing.getTitle() + "\" against \"" + resume.title + "\""
                        + switch (resume.titles) {
                            case 1 -> ".";
                            case 2 -> " and another title.";
                            default -> " and " + (resume.titles - 1) + " other titles.";
                        };
        return component(part, tally, note, side.title, resume.titles == 0 ? null : resume.title(text));
    }

    private static Component experience(
            Part part, Tally tally, ListingSide side, PreparedProfile profile, String text) {
        String shown = Double.isNaN(profile.side.years)
                ? "shows no dated positions"
                : "shows " + Math.round(10 * profile.side.years) / 10.0 + " years";
        return component(
                part,
                tally,
                "The listing " + side.yearsAsked + ", the resume " + shown + ", level "
                        + name(profile.traits.seniority()) + ".",
                side.years,
                profile.side.position(text));
    }

    private static Component education(Part part, Tally tally, ListingSide side, PreparedProfile profile, String text) {
        if (side.listing.getEducation() == EducationLevel.UNKNOWN) {
            return component(part, tally, "The listing asks for no degree; half of the points.", null, null);
        }
        return component(
                part,
                tally,
                "Asks for " + name(side.listing.getEducation()) + ", the resume shows "
                        + name(profile.traits.education()) + ".",
                side.degree,
                profile.side.degree(text));
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
            Tally tally, ListingSide side, PreparedProfile profile, SkillEvidence skills) {
        CanonicalListing listing = side.listing;
        List<String> cautions = new ArrayList<>();
        if (!profile.wanted.metBy(side.prepared.offer)) {
            profile.wanted.unmet(side.prepared.offer).ifPresent(cautions::add);
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
            int read = side.prepared.readable();
            cautions.add(
                    read == 0
                            ? "No requirement could be read in the listing."
                            : "Only " + read + (read == 1 ? " requirement" : " requirements")
                                    + " could be read in the listing.");
        }
        if (profile.side.hidden) {
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
