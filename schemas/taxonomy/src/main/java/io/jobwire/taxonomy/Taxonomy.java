package io.jobwire.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The tables and what reads text with them. Immutable and thread-safe; share the one instance.
 *
 * <p>Skills are ready after {@link #load()}; places, occupations and concepts are read when they are first asked for.
 */
public final class Taxonomy {
    /** Changes with every change of a table or of how a table is read. Stored in recommendations: compatibility. */
    public static final String VERSION = "2026.11-8";

    private final List<SkillEntry> skills;
    private final Map<String, SkillEntry> byId;
    private final SkillTagger tagger;
    private final Supplier<Gazetteer> places = new Lazy<>(Gazetteer::read);
    private final Supplier<Occupations> occupations = new Lazy<>(Occupations::read);
    private final Supplier<ConceptCorpus> concepts = new Lazy<>(ConceptCorpus::read);

    private Taxonomy() {
        SkillTable table = SkillTable.read();
        skills = table.entries();
        byId = table.byId();
        tagger = new SkillTagger(table);
    }

    /** The taxonomy that this build carries, read once per process. */
    public static Taxonomy load() {
        return Holder.INSTANCE;
    }

    /** Version of the tables, such as {@code 2026.11-5}. */
    public String version() {
        return VERSION;
    }

    /** All skills, in the order of the table. */
    public List<SkillEntry> skills() {
        return skills;
    }

    /** The skill with this id. */
    public Optional<SkillEntry> skill(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The tagger over all skills. */
    public SkillTagger tagger() {
        return tagger;
    }

    /** What skill {@code b} is to skill {@code a}; {@code NONE} when one of them is unknown. */
    public SkillRelation relation(String a, String b) {
        if (!byId.containsKey(a) || !byId.containsKey(b)) {
            return SkillRelation.NONE;
        }
        if (a.equals(b)) {
            return SkillRelation.SAME;
        }
        List<String> above = ancestors(a);
        List<String> aboveOther = ancestors(b);
        if (above.contains(b)) {
            return SkillRelation.BROADER;
        }
        if (aboveOther.contains(a)) {
            return SkillRelation.NARROWER;
        }
        boolean siblings =
                !above.isEmpty() && !aboveOther.isEmpty() && above.getFirst().equals(aboveOther.getFirst());
        return siblings ? SkillRelation.SIBLING : SkillRelation.NONE;
    }

    /** Ids of the wider skills of {@code id}, nearest first; empty for a root or an unknown id. */
    public List<String> ancestors(String id) {
        List<String> above = new ArrayList<>(4);
        SkillEntry entry = byId.get(id);
        while (entry != null && entry.broader().isPresent()) {
            above.add(entry.broader().get());
            entry = byId.get(entry.broader().get());
        }
        return above;
    }

    /** Places of the world. */
    public Gazetteer places() {
        return places.get();
    }

    /** Occupations of the world of work. */
    public Occupations occupations() {
        return occupations.get();
    }

    /** The labels around each occupation. */
    public ConceptCorpus concepts() {
        return concepts.get();
    }

    private static final class Holder {
        static final Taxonomy INSTANCE = new Taxonomy();
    }
}
