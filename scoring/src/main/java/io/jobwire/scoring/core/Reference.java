package io.jobwire.scoring.core;

import io.jobwire.taxonomy.Concept;
import io.jobwire.taxonomy.SkillEntry;
import io.jobwire.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The corpus that every statistic comes from: the occupations of the taxonomy with all their labels, the skills, and the everyday words of
 * postings. Loaded once; immutable and safe for use by many threads.
 *
 * @param vocabulary the words that the score knows
 * @param concepts the occupations as concepts
 * @param skills the skills and how they are related
 * @param version of the taxonomy
 */
record Reference(Vocabulary vocabulary, Concepts concepts, SkillGraph skills, String version) {

    static Reference of(Taxonomy taxonomy) {
        Vocabulary vocabulary = new Vocabulary();
        List<Concept> corpus = new ArrayList<>(taxonomy.concepts().esco());
        corpus.addAll(taxonomy.concepts().onet());
        Map<String, int[]> learned = new HashMap<>();
        List<String> names = new ArrayList<>(corpus.size());
        List<int[]> documents = new ArrayList<>(corpus.size());
        for (Concept concept : corpus) {
            names.add(concept.name());
            documents.add(document(concept, vocabulary, learned));
        }
        for (SkillEntry skill : taxonomy.skills()) {
            vocabulary.learn(skill.name());
            skill.aliases().forEach(vocabulary::learn);
        }
        vocabulary.close();
        return new Reference(
                vocabulary,
                Concepts.of(names, documents, EverydayWords.limits(vocabulary)),
                SkillGraph.of(taxonomy.skills()),
                taxonomy.version());
    }

    /** Preferred label three times, every other label once: the weights that were measured best. */
    private static int[] document(Concept concept, Vocabulary vocabulary, Map<String, int[]> learned) {
        IntStream.Builder words = IntStream.builder();
        int[] name = vocabulary.learn(concept.name());
        for (int i = 0; i < 3; i++) {
            add(name, words);
        }
        for (List<String> labels :
                List.of(concept.alternatives(), concept.essentialSkills(), concept.optionalSkills())) {
            for (String label : labels) {
                add(learned.computeIfAbsent(label, vocabulary::learn), words);
            }
        }
        return words.build().toArray();
    }

    private static void add(int[] some, IntStream.Builder words) {
        for (int word : some) {
            words.add(word);
        }
    }
}
