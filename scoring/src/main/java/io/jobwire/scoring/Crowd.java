package io.jobwire.scoring;

import io.jobwire.scoring.core.CandidateIndex;
import io.jobwire.scoring.core.CandidateTerms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The profiles, or the listings, of a task as numbers in memory, with the index that chooses among them when they are many. In the order
 * of ids, so that output comes in the same order whenever the same happens. One for each task; not thread-safe.
 */
final class Crowd<T> implements AutoCloseable {
    /**
     * One of them.
     *
     * @param numbers what is judged
     * @param fingerprint of the version that it was read from
     */
    record Member<T>(String id, T numbers, long fingerprint) {}

    private final int exhaustive;
    private final int candidates;
    private final Function<T, CandidateTerms> terms;
    private final TreeMap<String, Member<T>> members = new TreeMap<>();
    private List<Member<T>> all = List.of();
    private boolean changed;
    /** Made when the crowd outgrows what can be judged whole. */
    private @Nullable CandidateIndex index;

    Crowd(int exhaustive, int candidates, Function<T, CandidateTerms> terms) {
        this.exhaustive = exhaustive;
        this.candidates = candidates;
        this.terms = terms;
    }

    void put(String id, T numbers, long fingerprint) {
        members.put(id, new Member<>(id, numbers, fingerprint));
        changed = true;
        if (index != null) {
            index.put(id, terms.apply(numbers));
        } else if (members.size() > exhaustive) {
            CandidateIndex made = new CandidateIndex();
            members.forEach((key, member) -> made.put(key, terms.apply(member.numbers())));
            index = made;
        }
    }

    void remove(String id) {
        changed |= members.remove(id) != null;
        if (index != null) {
            index.remove(id);
        }
    }

    int size() {
        return members.size();
    }

    /**
     * Those worth judging: all of them, or, when they are too many, the nearest and those named.
     *
     * @param query what to be near to
     * @param also ids that must be judged again
     */
    List<Member<T>> worthJudging(CandidateTerms query, Collection<String> also) {
        CandidateIndex chooser = index;
        if (chooser == null || members.size() <= exhaustive) {
            return all();
        }
        TreeSet<String> ids = new TreeSet<>(chooser.nearest(query.query(), candidates));
        ids.addAll(also);
        return named(ids);
    }

    /** Those with some ids, in the order of those; ids of none are left out. */
    List<Member<T>> named(Collection<String> ids) {
        List<Member<T>> chosen = new ArrayList<>(ids.size());
        for (String id : ids) {
            Member<T> member = members.get(id);
            if (member != null) {
                chosen.add(member);
            }
        }
        return chosen;
    }

    /** All of them, in the order of ids. */
    List<Member<T>> everybody() {
        return all();
    }

    private List<Member<T>> all() {
        if (changed) {
            all = List.copyOf(members.values());
            changed = false;
        }
        return all;
    }

    @Override
    public void close() {
        if (index != null) {
            index.close();
        }
    }
}
