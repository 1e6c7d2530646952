package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Outcome;
import io.jobwire.records.Listing;
import io.jobwire.records.Place;
import io.jobwire.records.RawListing;
import io.jobwire.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Shows postings as the stream would understand them. Used by one thread. */
final class SampleText {
    private final Console console;
    private final ListingNormalizer normalizer = new ListingNormalizer(Taxonomy.load());

    SampleText(Console console) {
        this.console = console;
    }

    /** Two lines a posting: title, company and place; its page. */
    List<String> lines(RawListing posting) {
        String first = switch (normalizer.normalize(posting)) {
            case Outcome.Normalized(var listing) -> describe(listing);
            case Outcome.Rejected(var code, var detail) ->
                posting.getKey() + console.yellow(" will be left out: " + code + ", " + detail);
        };
        return posting.getUrl().isEmpty() ? List.of(first) : List.of(first, "  " + console.dim(posting.getUrl()));
    }

    private String describe(Listing listing) {
        String places =
                listing.getPlaces().stream().map(Place::getText).limit(2).collect(Collectors.joining(" / "));
        String company = listing.getCompany().getName();
        return console.bold(listing.getTitle())
                + (company.isEmpty() ? "" : " at " + company)
                + (places.isEmpty() ? "" : ", " + places);
    }

    /** What the postings hold, in one line, so that one sees at once what a source does not give. */
    String holdings(List<RawListing> postings) {
        List<Listing> listings = listings(postings);
        return String.format(
                Locale.ROOT,
                "Of %d postings %d can be read; with text %d, place %d, company %d, date %d, pay %d",
                postings.size(),
                listings.size(),
                listings.stream().filter(l -> l.getText().length() > 200).count(),
                listings.stream().filter(l -> !l.getPlaces().isEmpty()).count(),
                listings.stream()
                        .filter(l -> !l.getCompany().getName().isEmpty())
                        .count(),
                listings.stream().filter(l -> l.getPostedAt().isPresent()).count(),
                listings.stream().filter(l -> !l.getPay().isEmpty()).count());
    }

    /** A sentence of doubt when the postings name other companies than the one that was asked for. */
    Optional<String> otherCompany(String asked, List<RawListing> postings) {
        TreeSet<String> names = listings(postings).stream()
                .map(listing -> listing.getCompany().getName())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        boolean same = names.isEmpty() || names.stream().anyMatch(name -> alike(name, asked));
        return same
                ? Optional.empty()
                : Optional.of("The postings are those of " + String.join(", ", names) + ", not of " + asked);
    }

    private List<Listing> listings(List<RawListing> postings) {
        List<Listing> listings = new ArrayList<>();
        for (RawListing posting : postings) {
            if (normalizer.normalize(posting) instanceof Outcome.Normalized(var listing)) {
                listings.add(listing);
            }
        }
        return listings;
    }

    private static boolean alike(String one, String other) {
        String a = bare(one);
        String b = bare(other);
        return a.contains(b) || b.contains(a);
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
