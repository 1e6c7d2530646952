package io.jobwire.search.index;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.Member;
import io.jobwire.records.Place;
import io.jobwire.search.Dimension;
import io.jobwire.search.query.SkillNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a listing is in each dimension, and how a wanted value reads in the index. */
public final class Dimensions {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private Dimensions() {}

    /** Values of a listing, without repeats. */
    public static Set<Labelled> of(Dimension dimension, CanonicalListing listing) {
        Set<Labelled> values = new LinkedHashSet<>();
        switch (dimension) {
            case COMPANY -> {
                String name = listing.getCompany().getName();
                String key = listing.getCompany().getKey();
                if (!key.isEmpty() || !name.isEmpty()) {
                    values.add(new Labelled(key.isEmpty() ? Texts.folded(name) : key, name.isEmpty() ? key : name));
                }
            }
            case COUNTRY -> {
                for (Place place : listing.getPlaces()) {
                    place.getCountry().ifPresent(country -> values.add(Labelled.same(country)));
                }
                listing.getRemoteWhere().stream()
                        .filter(where -> COUNTRY.matcher(where).matches())
                        .forEach(country -> values.add(Labelled.same(country)));
            }
            case CITY -> {
                for (Place place : listing.getPlaces()) {
                    place.getCity().ifPresent(city -> values.add(new Labelled(Texts.folded(city), city)));
                }
            }
            case WORKPLACE -> values.add(Labelled.same(listing.getWorkplace().name()));
            case SENIORITY -> values.add(Labelled.same(listing.getSeniority().name()));
            case EMPLOYMENT -> values.add(Labelled.same(listing.getEmployment().name()));
            case SKILL ->
                listing.getSkills().forEach(skill -> values.add(new Labelled(skill.getId(), skill.getName())));
            case SOURCE -> {
                values.add(Labelled.same(listing.getSource()));
                for (Member member : listing.getMembers()) {
                    if (member.getStatus() != ListingStatus.CLOSED) {
                        values.add(Labelled.same(member.getSource()));
                    }
                }
            }
        }
        return values;
    }

    /** What a wanted value may read like in the index. */
    public static List<String> wanted(Dimension dimension, String value, SkillNames skills) {
        return switch (dimension) {
            case COUNTRY, WORKPLACE, SENIORITY, EMPLOYMENT -> List.of(value.toUpperCase(Locale.ROOT));
            case CITY -> List.of(Texts.folded(value));
            case COMPANY -> List.of(value, Texts.folded(value));
            case SKILL ->
                List.of(value, skills.named(value).map(SkillNames.Named::id).orElse(value));
            case SOURCE -> List.of(value);
        };
    }
}
