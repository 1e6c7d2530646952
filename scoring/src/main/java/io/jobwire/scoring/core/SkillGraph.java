package io.jobwire.scoring.core;

import io.jobwire.taxonomy.SkillEntry;
import io.jobwire.taxonomy.SkillKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The skills, numbered by id, and what one is worth where another is asked for. Immutable and safe for use by many threads.
 *
 * <p>In hundredths: the skill itself 100; a narrower one, such as PostgreSQL where SQL is asked for, 90 and 80 two or more steps down; a
 * wider one 35 and 20; a sibling of the same kind 35, in families of up to twelve: in larger ones, such as all programming languages,
 * they are hardly alike.
 */
final class SkillGraph {
    static final int SAME = 100;
    static final int NARROWER = 90;
    static final int FAR_NARROWER = 80;
    static final int BROADER = 35;
    static final int FAR_BROADER = 20;
    static final int SIBLING = 35;

    private static final int LARGE_FAMILY = 12;

    private final List<SkillEntry> entries;
    private final Map<String, Integer> numbers = new HashMap<>();
    /** For each skill that somebody has: the skills that it stands in for. */
    private final int[][] standsFor;

    private final byte[][] worth;
    /** The same turned round: for each skill that is asked for, those that stand in for it. */
    private final char[][] answering;

    private final byte[][] worthOfAnswering;

    private SkillGraph(List<SkillEntry> entries) {
        this.entries = entries;
        for (SkillEntry entry : entries) {
            numbers.put(entry.id(), numbers.size());
        }
        int[] parent = new int[entries.size()];
        List<List<Integer>> children = new ArrayList<>();
        for (int i = 0; i < parent.length; i++) {
            parent[i] = entries.get(i)
                    .broader()
                    .map(id -> numbers.getOrDefault(id, -1))
                    .orElse(-1);
            children.add(new ArrayList<>());
        }
        for (int i = 0; i < parent.length; i++) {
            if (parent[i] >= 0) {
                children.get(parent[i]).add(i);
            }
        }
        standsFor = new int[parent.length][];
        worth = new byte[parent.length][];
        for (int i = 0; i < parent.length; i++) {
            relate(i, parent, children);
        }
        int[] sizes = new int[parent.length];
        for (int[] ids : standsFor) {
            for (int id : ids) {
                sizes[id]++;
            }
        }
        answering = new char[parent.length][];
        worthOfAnswering = new byte[parent.length][];
        for (int i = 0; i < parent.length; i++) {
            answering[i] = new char[sizes[i]];
            worthOfAnswering[i] = new byte[sizes[i]];
        }
        for (int had = parent.length - 1; had >= 0; had--) {
            for (int i = 0; i < standsFor[had].length; i++) {
                int asked = standsFor[had][i];
                answering[asked][--sizes[asked]] = (char) had;
                worthOfAnswering[asked][sizes[asked]] = worth[had][i];
            }
        }
    }

    static SkillGraph of(Collection<SkillEntry> skills) {
        return new SkillGraph(
                skills.stream().sorted(Comparator.comparing(SkillEntry::id)).toList());
    }

    private void relate(int skill, int[] parent, List<List<Integer>> children) {
        Map<Integer, Integer> found = new HashMap<>();
        found.put(skill, SAME);
        int steps = 1;
        for (int up = parent[skill]; up >= 0 && found.size() < 64; up = parent[up], steps++) {
            found.putIfAbsent(up, steps == 1 ? NARROWER : FAR_NARROWER);
        }
        for (int down : children.get(skill)) {
            found.putIfAbsent(down, BROADER);
            children.get(down).forEach(next -> found.putIfAbsent(next, FAR_BROADER));
        }
        if (parent[skill] >= 0) {
            List<Integer> family = children.get(parent[skill]);
            if (family.size() <= LARGE_FAMILY) {
                family.stream()
                        .filter(other ->
                                entries.get(other).kind() == entries.get(skill).kind())
                        .forEach(other -> found.putIfAbsent(other, SIBLING));
            }
        }
        int[] ids = found.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        byte[] credits = new byte[ids.length];
        for (int i = 0; i < ids.length; i++) {
            credits[i] = found.getOrDefault(ids[i], 0).byteValue();
        }
        standsFor[skill] = ids;
        worth[skill] = credits;
    }

    /** How many skills there are. */
    int size() {
        return entries.size();
    }

    /** Number of a skill, or -1 when this taxonomy does not have it. */
    int number(String id) {
        return numbers.getOrDefault(id, -1);
    }

    SkillEntry entry(int number) {
        return entries.get(number);
    }

    /** Weight of a skill among the requirements: names of tools tell more than fields, fields more than manners. */
    int weight(int number) {
        return switch (entries.get(number).kind()) {
            case LANGUAGE, FRAMEWORK, TOOL, PLATFORM, DATABASE, STANDARD, CERTIFICATE -> 3;
            case METHOD, DOMAIN, SPOKEN -> 2;
            case SOFT -> 1;
        };
    }

    /** Whether a listing can insist on it in a way that a resume can show: everything but manners. */
    boolean hard(int number) {
        return entries.get(number).kind() != SkillKind.SOFT;
    }

    /** Raises the credit for everything that a skill stands in for. */
    void credit(int skill, int evidence, byte[] credit) {
        int[] ids = standsFor[skill];
        for (int i = 0; i < ids.length; i++) {
            int value = worth[skill][i] * evidence / 100;
            if (value > credit[ids[i]]) {
                credit[ids[i]] = (byte) value;
            }
        }
    }

    /** The skills that are worth something where one is asked for, ascending; not to be changed. */
    char[] answering(int asked) {
        return answering[asked];
    }

    /** What each of those is worth, in hundredths; not to be changed. */
    byte[] worthOfAnswering(int asked) {
        return worthOfAnswering[asked];
    }
}
