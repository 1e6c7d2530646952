package io.jobwire.search.index;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Member;
import io.jobwire.records.Pay;
import io.jobwire.records.Place;
import io.jobwire.records.Skill;
import io.jobwire.search.Dimension;
import io.jobwire.search.Money;
import io.jobwire.taxonomy.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What of a listing is indexed, by every engine alike.
 *
 * @param keys its own key and those of its members
 * @param words texts by field, see {@link IndexFields}
 * @param filters exact values that a dimension filters by
 * @param facets values that a dimension is counted by, each once
 * @param suggestions what may be proposed while somebody types, see {@link Suggestions}
 * @param posted when it was posted, or first seen where the source does not say
 * @param age how old it was when it was fetched; never negative
 * @param pay highest pay a year by currency, minor units
 * @param points where its places are
 */
public record IndexedListing(
        String canonical,
        Set<String> keys,
        Map<String, List<String>> words,
        Map<Dimension, Set<String>> filters,
        Map<Dimension, List<Labelled>> facets,
        Set<String> suggestions,
        Instant posted,
        Duration age,
        Map<String, Long> pay,
        List<GeoPoint> points) {

    /** Longest exact value: longer ones would not fit into a term. */
    private static final int MAX_EXACT = 2_000;

    /** Reads a listing. */
    public static IndexedListing of(CanonicalListing listing) {
        Map<Dimension, Set<String>> filters = new EnumMap<>(Dimension.class);
        Map<Dimension, List<Labelled>> facets = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            Set<Labelled> values = Dimensions.of(dimension, listing);
            Set<String> exact = new LinkedHashSet<>();
            Map<String, Labelled> once = new LinkedHashMap<>();
            for (Labelled value : values) {
                once.putIfAbsent(value.value(), value);
                addExact(exact, value.value());
                if (dimension == Dimension.COMPANY) {
                    addExact(exact, Texts.folded(value.label()));
                }
            }
            filters.put(dimension, exact);
            facets.put(dimension, List.copyOf(once.values()));
        }
        Instant posted = listing.getPostedAt().orElse(listing.getFirstSeen());
        Duration age = Duration.between(posted, listing.getFetchedAt());
        return new IndexedListing(
                listing.getCanonical(),
                keys(listing),
                words(listing),
                filters,
                facets,
                Suggestions.of(listing, facets),
                posted,
                age.isNegative() ? Duration.ZERO : age,
                highestPay(listing),
                points(listing));
    }

    private static Set<String> keys(CanonicalListing listing) {
        Set<String> keys = new LinkedHashSet<>();
        addExact(keys, listing.getKey());
        for (Member member : listing.getMembers()) {
            addExact(keys, member.getListing());
        }
        return keys;
    }

    private static Map<String, List<String>> words(CanonicalListing listing) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put(IndexFields.TITLE, List.of(listing.getTitle()));
        words.put(IndexFields.COMPANY, List.of(listing.getCompany().getName()));
        words.put(IndexFields.TEXT, List.of(listing.getText()));
        words.put(
                IndexFields.SKILL,
                listing.getSkills().stream().map(Skill::getName).toList());
        List<String> places = new ArrayList<>();
        for (Place place : listing.getPlaces()) {
            places.add(place.getText());
            place.getCity().ifPresent(places::add);
        }
        words.put(IndexFields.PLACE, places);
        return words;
    }

    private static Map<String, Long> highestPay(CanonicalListing listing) {
        Map<String, Long> highest = new TreeMap<>();
        for (Pay pay : listing.getPay()) {
            pay.getAnnualMax()
                    .or(pay::getAnnualMin)
                    .ifPresent(amount -> pay.getCurrency()
                            .filter(Money::isCurrency)
                            .ifPresent(currency -> highest.merge(currency, amount, Math::max)));
        }
        return highest;
    }

    private static List<GeoPoint> points(CanonicalListing listing) {
        List<GeoPoint> points = new ArrayList<>();
        for (Place place : listing.getPlaces()) {
            place.getLat()
                    .ifPresent(lat -> place.getLon()
                            .filter(lon -> Math.abs(lat) <= 90 && Math.abs(lon) <= 180)
                            .ifPresent(lon -> points.add(new GeoPoint(lat, lon))));
        }
        return points;
    }

    private static void addExact(Set<String> to, String value) {
        if (value.length() <= MAX_EXACT) {
            to.add(value);
        }
    }
}
