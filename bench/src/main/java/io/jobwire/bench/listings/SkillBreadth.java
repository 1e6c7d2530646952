package io.jobwire.bench.listings;

import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.records.Listing;
import io.jobwire.records.Section;
import io.jobwire.records.SectionKind;
import io.jobwire.taxonomy.Mention;
import io.jobwire.taxonomy.SkillKind;
import io.jobwire.taxonomy.Taxonomy;
import io.jobwire.taxonomy.Tokenizer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts in which sections the names of skills stand and prints the table skill-breadth.tsv of the taxonomy. A name of which
 * less than half stands in sections of requirements is listed; one way to write a skill has a row of its own when it is
 * unlike the skill's ways together.
 */
public final class SkillBreadth {
    private static final int LEAST = 15;
    private static final int COMMON_BELOW = 50;
    private static final int BROAD_BELOW = 30;
    private static final Set<SkillKind> COUNTED = Set.of(SkillKind.DOMAIN, SkillKind.METHOD);

    private record Key(String skill, String words) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int bySkill = skill.compareTo(other.skill);
            return bySkill != 0 ? bySkill : words.compareTo(other.words);
        }
    }

    private static final class Count {
        private int all;
        private int asked;

        int percent() {
            return Math.round(100f * asked / all);
        }

        int level() {
            return percent() < BROAD_BELOW ? 0 : percent() < COMMON_BELOW ? 1 : 2;
        }
    }

    private final Taxonomy taxonomy = Taxonomy.load();
    private final Map<Key, Count> counts = new TreeMap<>();

    private SkillBreadth() {}

    public static void main(String[] args) {
        SkillBreadth breadth = new SkillBreadth();
        ListingNormalizer normalizer = new ListingNormalizer(breadth.taxonomy);
        for (SharedData.Posting posting : SharedData.postings()) {
            posting.listing(normalizer, posting.job()).ifPresent(breadth::count);
        }
        breadth.print();
    }

    private void count(Listing listing) {
        Set<String> seen = new HashSet<>();
        for (Section section : listing.getSections()) {
            String part = listing.getText().substring(section.getStart(), section.getEnd());
            boolean asked = section.getKind() == SectionKind.MUST || section.getKind() == SectionKind.NICE;
            for (Mention mention : taxonomy.tagger().tag(part)) {
                String words = String.join(" ", Tokenizer.words(part.substring(mention.start(), mention.end())));
                boolean counts = COUNTED.contains(
                        taxonomy.skill(mention.skillId()).orElseThrow().kind());
                if (counts && seen.add(words + section.getKind())) {
                    add(new Key(mention.skillId(), "*"), asked);
                    add(new Key(mention.skillId(), words), asked);
                }
            }
        }
    }

    private void add(Key key, boolean asked) {
        Count count = counts.computeIfAbsent(key, _ -> new Count());
        count.all++;
        count.asked += asked ? 1 : 0;
    }

    private void print() {
        System.out.println(
                "# Counted in 5,961 postings of 300 job boards as Ashby published them (stapply-ai/job-map, MIT)."
                        + " Columns: skill id, one way to write it (* all together), sections that name it, percent of them that"
                        + " state requirements.");
        counts.forEach((key, count) -> {
            Count all = counts.getOrDefault(new Key(key.skill(), "*"), count);
            int usual = all.all < LEAST ? 2 : all.level();
            boolean whole = key.words().equals("*");
            if (count.all >= LEAST && count.level() != (whole ? 2 : usual)) {
                System.out.println(key.skill() + '\t' + key.words() + '\t' + count.all + '\t' + count.percent());
            }
        });
    }
}
