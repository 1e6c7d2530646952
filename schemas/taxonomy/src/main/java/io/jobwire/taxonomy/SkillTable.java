package io.jobwire.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rows of skills.tsv, as entries and as what the tagger looks for. */
final class SkillTable {
    private static final int COLUMNS = 6;
    /** In the table this sign before an alias says that the row's rule holds for it. */
    private static final char AMBIGUOUS = '~';

    private final List<SkillEntry> entries = new ArrayList<>();
    private final Map<String, SkillEntry> byId = new HashMap<>();
    private final List<SkillName> names = new ArrayList<>();

    static SkillTable read() {
        SkillTable table = new SkillTable();
        for (String[] row : Tables.rows("skills.tsv", COLUMNS)) {
            table.add(row);
        }
        return table;
    }

    List<SkillEntry> entries() {
        return List.copyOf(entries);
    }

    Map<String, SkillEntry> byId() {
        return Map.copyOf(byId);
    }

    List<SkillName> names() {
        return names;
    }

    private void add(String[] row) {
        List<String> aliases = new ArrayList<>();
        List<SkillName> plain = new ArrayList<>();
        List<SkillName> ruled = new ArrayList<>();
        int index = entries.size();
        String[] rules = row[5].split(" ; ");
        for (String alias : Tables.list(row[3])) {
            boolean ambiguous = alias.charAt(0) == AMBIGUOUS;
            String written = ambiguous ? alias.substring(1) : alias;
            if (!written.equals(row[1])) {
                aliases.add(written);
            }
            (ambiguous ? ruled : plain)
                    .add(new SkillName(
                            index,
                            written,
                            ambiguous
                                    ? SkillRule.parse(rules[Math.min(ruled.size(), rules.length - 1)])
                                    : SkillRule.ALWAYS));
        }
        if (ruled.stream().noneMatch(name -> name.written().equals(row[1]))) {
            plain.add(new SkillName(index, row[1], SkillRule.ALWAYS));
        }
        names.addAll(ruled);
        names.addAll(plain);
        SkillKind kind = SkillKind.valueOf(row[2].toUpperCase(Locale.ROOT));
        SkillEntry entry = new SkillEntry(
                row[0],
                row[1],
                kind,
                aliases,
                row[4].isEmpty() ? Optional.empty() : Optional.of(row[4]),
                !ruled.isEmpty());
        entries.add(entry);
        if (byId.put(entry.id(), entry) != null) {
            throw new IllegalStateException("skills.tsv has two rows of the id " + entry.id());
        }
    }
}
