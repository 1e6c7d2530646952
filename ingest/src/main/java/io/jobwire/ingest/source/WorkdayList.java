package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The list of a Workday site: pages of twenty by POST. Only the first page's total can be trusted; later ones say zero. Some
 * sites hold no more than 2,000 entries ready and begin again behind them, so a list that says 2,000 or goes round is asked
 * for once more in the slices of one of its facets. It is complete when the slices bring as many as their facet counts, and
 * everything that the plain list had. For one thread.
 */
final class WorkdayList {
    private static final int PAGE = 20;
    private static final int CEILING = 2_000;
    private static final int MOST_PAGES = 2_000;
    private static final int DEEPEST = 3;

    /** Facets of which a job has one value, those with the finest values first. */
    private static final List<String> SINGLE =
            List.of("jobFamilyGroup", "jobFamily", "workerSubType", "timeType", "locationCountry", "Location_Country");

    private final PagedList list;
    private final Visit visit;
    private final URI address;
    private final String whatIsMissing;
    private int pages;

    WorkdayList(PagedList list, Visit visit, URI address, String whatIsMissing) {
        this.list = list;
        this.visit = visit;
        this.address = address;
        this.whatIsMissing = whatIsMissing;
    }

    /** Reads the list; answers with a harvest when there is none at all. */
    Optional<Harvest> read() throws InterruptedException {
        Slice all = slice(Map.of());
        if (all.failure().isPresent() && list.size() == 0) {
            return all.failure();
        }
        all.failure().ifPresent(list::failed);
        if (!all.clamped()) {
            list.expect(all.total());
            return Optional.empty();
        }
        Set<String> plain = new HashSet<>(list.entries().keySet());
        Set<String> sliced = new HashSet<>();
        Optional<Facet> facet = best(all.facets(), Set.of());
        if (facet.isEmpty() || !split(facet.get(), Map.of(), sliced, 1) || !sliced.containsAll(plain)) {
            list.trouble("the site shows no more than " + CEILING
                    + " postings at a time, and its facets do not lead to the" + " others");
        }
        list.expect(facet.map(Facet::sum)
                .filter(sum -> SINGLE.contains(facet.get().parameter()))
                .orElse(0));
        return Optional.empty();
    }

    /** Reads the slices of a facet; tells whether each of them came whole. */
    private boolean split(Facet facet, Map<String, String> applied, Set<String> found, int depth)
            throws InterruptedException {
        boolean whole = true;
        for (String value : facet.values().keySet()) {
            Map<String, String> narrower = new LinkedHashMap<>(applied);
            narrower.put(facet.parameter(), value);
            Slice slice = slice(narrower);
            found.addAll(slice.ids());
            slice.failure().ifPresent(list::failed);
            if (slice.clamped()) {
                Optional<Facet> next = depth < DEEPEST ? best(slice.facets(), narrower.keySet()) : Optional.empty();
                whole &= next.isPresent() && split(next.get(), narrower, found, depth + 1);
            } else {
                whole &= slice.ids().size() >= slice.total();
            }
        }
        return whole;
    }

    /** Reads all pages under some facets. */
    private Slice slice(Map<String, String> applied) throws InterruptedException {
        Set<String> ids = new HashSet<>();
        int total = 0;
        JsonNode facets = Json.MAPPER.createArrayNode();
        for (int offset = 0; ; offset += PAGE) {
            if (pages++ >= MOST_PAGES) {
                list.trouble("the list has more than " + MOST_PAGES + " pages");
                return new Slice(ids, total, facets, false, Optional.empty());
            }
            Reply reply = Reply.of(visit.post(address, question(applied, offset)), whatIsMissing);
            if (reply instanceof Reply.None(Harvest harvest)) {
                return new Slice(ids, total, facets, false, Optional.of(harvest));
            }
            JsonNode json = ((Reply.Tree) reply).json();
            JsonNode postings = json.path("jobPostings");
            if (!postings.isArray()) {
                return new Slice(ids, total, facets, false, Optional.of(Reply.notABoard(address.getHost())));
            }
            if (offset == 0) {
                total = json.path("total").asInt(postings.size());
                facets = json.path("facets");
            }
            list.add(postings);
            int before = ids.size();
            postings.forEach(posting -> list.form().nativeId(posting).ifPresent(ids::add));
            boolean round = ids.size() == before;
            if (round || offset + PAGE >= total) {
                boolean clamped = total >= CEILING && (ids.size() < total || (total == CEILING && more(facets)));
                return new Slice(ids, total, facets, clamped, Optional.empty());
            }
        }
    }

    /** Whether any facet counts more than the ceiling; without facets nobody knows, so it may. */
    private static boolean more(JsonNode facets) {
        List<Facet> all = Facet.of(facets);
        return all.isEmpty() || all.stream().anyMatch(facet -> facet.sum() > CEILING);
    }

    private static String question(Map<String, String> applied, int offset) {
        ObjectNode question = Json.MAPPER.createObjectNode();
        ObjectNode facets = question.putObject("appliedFacets");
        applied.forEach((parameter, value) -> facets.putArray(parameter).add(value));
        question.put("limit", PAGE);
        question.put("offset", offset);
        question.put("searchText", "");
        return Json.write(question);
    }

    /** The facet to split by: one of which a job has a single value, else the one that counts most. */
    private static Optional<Facet> best(JsonNode facets, Set<String> used) {
        List<Facet> open = Facet.of(facets).stream()
                .filter(facet ->
                        !used.contains(facet.parameter()) && facet.values().size() > 1)
                .toList();
        int most = open.stream().mapToInt(Facet::sum).max().orElse(0);
        return SINGLE.stream()
                .flatMap(name -> open.stream().filter(facet -> facet.parameter().equals(name)))
                .filter(facet -> facet.sum() >= Math.min(most, CEILING))
                .findFirst()
                .or(() -> open.stream().max(Comparator.comparingInt(Facet::sum)));
    }

    /**
     * What came under some facets.
     *
     * @param clamped whether there is more than can be seen
     */
    private record Slice(Set<String> ids, int total, JsonNode facets, boolean clamped, Optional<Harvest> failure) {}

    /** A facet: its values' ids with the number of jobs. */
    private record Facet(String parameter, Map<String, Integer> values) {
        int sum() {
            return values.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** All facets, also those inside of groups. */
        static List<Facet> of(JsonNode facets) {
            List<Facet> all = new ArrayList<>();
            for (JsonNode facet : facets) {
                Map<String, Integer> values = new LinkedHashMap<>();
                for (JsonNode value : facet.path("values")) {
                    if (value.path("values").isArray()) {
                        all.addAll(of(Json.MAPPER.createArrayNode().add(value)));
                    } else {
                        Json.text(value, "id")
                                .ifPresent(
                                        id -> values.put(id, value.path("count").asInt(0)));
                    }
                }
                if (!values.isEmpty()) {
                    Json.text(facet, "facetParameter").ifPresent(name -> all.add(new Facet(name, values)));
                }
            }
            return all;
        }
    }
}
