package io.jobwire.search.query;

import io.jobwire.search.query.QueryNode.Field;
import io.jobwire.search.query.SkillNames.Mention;
import java.util.ArrayList;
import java.util.List;

/** Finds the skills among words side by side. */
final class SkillWords {
    private final SkillNames skills;
    private final String query;

    SkillWords(SkillNames skills, String query) {
        this.skills = skills;
        this.query = query;
    }

    void add(List<Token> words, List<QueryNode> into) {
        int from = words.getFirst().start();
        int next = 0;
        for (Mention mention :
                skills.mentions(query.substring(from, words.getLast().end()))) {
            int first = indexOfStart(words, next, from + mention.start());
            int last = indexOfEnd(words, first, from + mention.end());
            if (first >= 0 && last >= 0) {
                plain(words.subList(next, first), into);
                into.add(either(words.subList(first, last + 1), mention.skill()));
                next = last + 1;
            }
        }
        plain(words.subList(next, words.size()), into);
    }

    private static QueryNode either(List<Token> words, SkillNames.Named skill) {
        List<QueryNode> literal = new ArrayList<>();
        plain(words, literal);
        return new QueryNode.Or(List.of(
                literal.size() == 1 ? literal.getFirst() : new QueryNode.And(literal),
                new QueryNode.HasSkill(skill.id()),
                // Not only the id, so that the name is found and shown where the skill was not recognised.
                new QueryNode.Phrase(Field.ANY, skill.name())));
    }

    private static void plain(List<Token> words, List<QueryNode> into) {
        words.forEach(word -> into.add(new QueryNode.Word(Field.ANY, word.text())));
    }

    private static int indexOfStart(List<Token> words, int from, int start) {
        for (int i = from; i < words.size(); i++) {
            if (words.get(i).start() == start) {
                return i;
            }
        }
        return -1;
    }

    private static int indexOfEnd(List<Token> words, int from, int end) {
        for (int i = Math.max(from, 0); i < words.size(); i++) {
            if (words.get(i).end() == end) {
                return i;
            }
        }
        return -1;
    }
}
