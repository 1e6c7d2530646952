package io.jobwire.scoring.core;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.EducationLevel;
import io.jobwire.records.Need;
import io.jobwire.records.Pay;
import io.jobwire.records.Place;
import io.jobwire.records.Skill;
import io.jobwire.records.SkillMatch;
import io.jobwire.records.Span;
import io.jobwire.scoring.core.PreparedListing.Asked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What explanations say of a listing, made once for all resumes that it is explained to. Lines are cut when they are asked for first, so
 * not thread-safe.
 */
final class ListingSide {
    /** Least weight of a tool that is only mentioned; fields and ways of working have less. */
    private static final int TOOL = 3;

    private final SkillGraph graph;
    final PreparedListing prepared;
    final CanonicalListing listing;
    final Answers answers;
    /** What is asked for: requirements, then extras. */
    final List<Asked> asked;

    final List<Skill> skills;
    final List<@Nullable Span> ranges;
    final int requirements;
    /** Whether some of the requirements are marked as musts: weighed so, and in the words of the listing. */
    final boolean weighed;

    final boolean marked;
    final List<String> places;
    final @Nullable Long annualMax;
    final @Nullable String payCurrency;
    final @Nullable Span title;
    final String yearsAsked;
    final @Nullable Span years;
    final @Nullable Span degree;
    private final List<SkillMatch> missing;
    private final int[] missingOrder;
    private final @Nullable Span[] skillLines;
    private final @Nullable Span[] wordLines;

    ListingSide(SkillGraph graph, PreparedListing prepared, CanonicalListing listing) {
        this.graph = graph;
        this.prepared = prepared;
        this.listing = listing;
        this.answers = Answers.of(prepared, graph);
        this.asked = new ArrayList<>(prepared.requirements);
        asked.addAll(prepared.extras);
        this.requirements = prepared.requirements.size();
        this.skills =
                asked.stream().map(one -> listing.getSkills().get(one.at())).toList();
        this.ranges = new ArrayList<>();
        skills.forEach(skill -> ranges.add(Spans.range(listing.getText(), skill.getStart(), skill.getEnd())));
        this.weighed = prepared.requirements.stream().anyMatch(Asked::must);
        this.marked = skills.subList(0, requirements).stream().anyMatch(skill -> skill.getNeed() == Need.MUST);
        this.places = listing.getPlaces().stream().map(Place::getText).toList();
        Optional<Pay> pay = listing.getPay().stream()
                .filter(range -> range.getAnnualMax().isPresent())
                .max(Comparator.comparingLong(range -> range.getAnnualMax().orElseThrow()));
        this.annualMax = pay.flatMap(Pay::getAnnualMax).orElse(null);
        this.payCurrency = pay.flatMap(Pay::getCurrency).orElse(null);
        this.title = Spans.field(listing.getTitle());
        this.yearsAsked = listing.getExperienceYears()
                .map(asks -> "asks for " + asks + " years")
                .orElseGet(() -> prepared.traits.usualMonths() < 0
                        ? "names neither years nor level"
                        : "is for level " + Explainer.name(listing.getSeniority()));
        this.years = prepared.yearsAt >= 0
                ? Spans.line(listing.getText(), prepared.yearsAt)
                : listing.getExperienceYears().isEmpty() && prepared.traits.step() >= 0 ? title : null;
        this.degree = listing.getEducation() == EducationLevel.UNKNOWN
                ? null
                : Spans.line(listing.getText(), prepared.degreeAt);
        this.missing = IntStream.range(0, asked.size())
                .mapToObj(i -> match(i, null, null))
                .toList();
        this.missingOrder = IntStream.range(0, asked.size())
                // What an employer names in passing beside its demands, such as its own field, is nothing to miss.
                .filter(i -> !weighed
                        || skills.get(i).getNeed() != Need.MENTIONED
                        || asked.get(i).weight() >= TOOL)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> skills.get(i).getNeed(), Comparator.reverseOrder())
                        .thenComparingInt(i -> -asked.get(i).weight()))
                .mapToInt(Integer::intValue)
                .toArray();
        this.skillLines = new Span[asked.size()];
        this.wordLines = new Span[prepared.words.size()];
    }

    /** Whether this is of a listing as it was read and as it was written. */
    @SuppressWarnings("ReferenceEquality") // neither can be changed
    boolean of(PreparedListing other, CanonicalListing text) {
        return isOf(other) && listing == text;
    }

    /** Whether this is of a listing as it was read. */
    boolean isOf(PreparedListing other) {
        return prepared == other;
    }

    /** Places of what may be told as missing, most needed first. */
    int[] missingOrder() {
        return missingOrder;
    }

    /** What the taxonomy calls a skill. */
    String name(int skill) {
        return graph.entry(skill).name();
    }

    /** A skill that is not there. */
    SkillMatch missing(int place) {
        return missing.get(place);
    }

    /** A skill with what stands in for it and where; the same for the skill itself. */
    SkillMatch match(int place, @Nullable String instead, @Nullable Span resume) {
        Skill skill = skills.get(place);
        return new SkillMatch(skill.getId(), skill.getName(), skill.getNeed(), instead, ranges.get(place), resume);
    }

    /** The line that asks for a skill. */
    @Nullable
    Span skillLine(int place) {
        if (skillLines[place] == null) {
            skillLines[place] = Spans.line(listing.getText(), skills.get(place).getStart());
        }
        return skillLines[place];
    }

    /** The line where a word stands first. */
    @Nullable
    Span wordLine(int word) {
        if (wordLines[word] == null) {
            wordLines[word] = Spans.line(listing.getText(), prepared.wordsAt[word]);
        }
        return wordLines[word];
    }
}
