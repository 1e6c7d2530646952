package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwire.ingest.source.Item.Fault;
import io.jobwire.records.RunOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * Gathers the entries of a list that comes in pages, and judges whether all of them came: each id counts once, however often
 * pages overlap; fewer than announced, a page that failed or a list that goes round in circles is partial. Not thread-safe.
 */
final class PagedList {
    private final Entries form;
    private final BinaryOperator<JsonNode> merge;
    private final Map<String, JsonNode> entries = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();
    private int announced = -1;
    private String trouble = "";
    private Optional<Instant> retryAt = Optional.empty();

    /** A list whose later entry of an id says nothing that the first one did not. */
    PagedList(Entries form) {
        this(form, (first, later) -> first);
    }

    /** @param merge what two entries of one id are together */
    PagedList(Entries form, BinaryOperator<JsonNode> merge) {
        this.form = form;
        this.merge = merge;
    }

    /** Takes a page; tells how many of its entries had not been seen before. */
    int add(JsonNode page) {
        int fresh = 0;
        for (JsonNode entry : page) {
            if (!form.shows(entry)) {
                fresh += hidden.add(form.nativeId(entry).orElseGet(entry::toString)) ? 1 : 0;
                continue;
            }
            Optional<Fault> fault = form.fault(entry);
            if (fault.isPresent()) {
                faults.add(fault.get());
                continue;
            }
            String id = form.nativeId(entry).orElseThrow();
            fresh += entries.containsKey(id) ? 0 : 1;
            entries.merge(id, entry, merge);
        }
        return fresh;
    }

    /** The source says how many there are. */
    void announce(JsonNode count) {
        if (count.isIntegralNumber() && count.canConvertToInt()) {
            announced = count.intValue();
        }
    }

    /** The least number of entries that there must be, from another count than the announced one. */
    void expect(int count) {
        announced = Math.max(announced, count);
    }

    int announced() {
        return announced;
    }

    int size() {
        return entries.size() + hidden.size() + faults.size();
    }

    Entries form() {
        return form;
    }

    /** The entries by id. */
    Map<String, JsonNode> entries() {
        return entries;
    }

    List<Fault> faults() {
        return faults;
    }

    /** A page could not be had: what there is, is not all. */
    void failed(Harvest harvest) {
        trouble(harvest.detail());
        retryAt = harvest.retryAt();
    }

    void trouble(String what) {
        trouble = trouble.isEmpty() ? what : trouble;
    }

    Optional<Instant> retryAt() {
        return retryAt;
    }

    RunOutcome outcome() {
        return trouble.isEmpty() && size() >= announced ? RunOutcome.COMPLETE : RunOutcome.PARTIAL;
    }

    String detail() {
        if (outcome() == RunOutcome.COMPLETE) {
            return "";
        }
        return trouble.isEmpty()
                ? announced + " postings are announced and " + size() + " came; nothing is closed on this"
                : "Not all of the list was seen: " + trouble;
    }

    /** The harvest of a list whose entries are all there is to its postings. */
    Harvest harvest(Optional<String> company) {
        Collector collector = new Collector();
        faults.forEach(collector::add);
        entries.values().forEach(entry -> collector.add(form.item(entry, company)));
        return collector.harvest(outcome(), detail(), retryAt);
    }
}
