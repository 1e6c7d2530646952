package io.jobwire.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One bag of labels per occupation: the reference corpus of explicit semantic analysis (Gabrilovich and Markovitch, IJCAI 2007).
 *
 * <p>How the labels are weighed is the reader's choice. Immutable; the order is that of the codes and never changes within a version.
 */
public final class ConceptCorpus {
    private final List<Concept> esco;
    private final List<Concept> onet;

    private ConceptCorpus(List<Concept> esco, List<Concept> onet) {
        this.esco = List.copyOf(esco);
        this.onet = List.copyOf(onet);
    }

    static ConceptCorpus read() {
        List<String> labels = new ArrayList<>();
        for (String[] row : Tables.rows("skill-labels.tsv", 1)) {
            labels.add(row[0]);
        }
        Map<String, String[]> skills = new HashMap<>();
        for (String[] row : Tables.rows("occupation-skills.tsv", 3)) {
            skills.put(row[0], row);
        }
        List<Concept> esco = new ArrayList<>();
        for (String[] row : Tables.rows("occupations.tsv", 3)) {
            String[] needs = skills.getOrDefault(row[0], new String[] {row[0], "", ""});
            esco.add(new Concept(row[0], row[1], Tables.list(row[2]), pick(labels, needs[1]), pick(labels, needs[2])));
        }
        List<Concept> onet = new ArrayList<>();
        for (String[] row : Tables.rows("onet-titles.tsv", 3)) {
            onet.add(new Concept(row[0], row[1], Tables.list(row[2]), List.of(), List.of()));
        }
        return new ConceptCorpus(esco, onet);
    }

    /** The 3,007 ESCO occupations, with skills. */
    public List<Concept> esco() {
        return esco;
    }

    /** The 1,016 O*NET occupations, titles only. */
    public List<Concept> onet() {
        return onet;
    }

    private static List<String> pick(List<String> labels, String numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<String> picked = new ArrayList<>();
        for (String number : numbers.split(" ")) {
            picked.add(labels.get(Integer.parseInt(number)));
        }
        return picked;
    }
}
