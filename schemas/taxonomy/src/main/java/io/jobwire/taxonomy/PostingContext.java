package io.jobwire.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Decides in the running text of a posting whether a name that is also an everyday word, a field of business or part of a
 * job's title stands for a skill: by the words of the same sentence that ask for one. English, German, French and Spanish.
 *
 * <p>Immutable after its construction; safe for use by many threads.
 */
final class PostingContext {
    /** How many words before a name may ask for it. */
    private static final int BEFORE = 18;
    /** How many words after a name may ask for it, as in "SAP experience". */
    private static final int AFTER = 3;

    private static final byte WEAK = 1;
    private static final byte STRONG = 2;
    private static final byte ROLE = 4;
    private static final byte ROLE_MODIFIER = 8;

    /** Words that ask for knowledge or experience. */
    private static final Set<String> ASKING = Set.of(("experience experienced experiences knowledge knowledgeable"
                    + " understanding proficient proficiency expertise expert familiar familiarity skill skills skilled"
                    + " background degree degrees fluent fluency fluently qualification qualifications qualified competent"
                    + " competence competency competencies hands-on certified certification certifications bachelor"
                    + " bachelors master masters bsc msc phd command grasp exposure versed fundamentals basics knowing"
                    + " literate savvy studies demonstrated proven comfortable confident mastery native"
                    + " erfahrung erfahrungen berufserfahrung kenntnisse kenntnis fachkenntnisse grundkenntnisse studium"
                    + " ausbildung fundierte sicher sicherer umgang versiert vertraut fliessend verhandlungssicher"
                    + " connaissance connaissances maitrise competences maitrisez diplome formation"
                    + " courant bilingue"
                    + " experiencia conocimiento conocimientos dominio manejo titulacion grado habilidades formacion")
            .split(" "));

    /** Words that often stand where skills are named. */
    private static final Set<String> NAMING =
            Set.of(("years year passion passionate interest interested using use technology"
                            + " technologies technological tool tools tooling principles concept concepts practices methodology"
                            + " methodologies framework frameworks such e.g like including stack know understand ability able worked"
                            + " language languages pattern patterns in-depth deep solid strong good excellent learn required"
                            + " preferred plus must ideally speak spoken written jahre gute sehr idealerweise vorteil sprache sprachen"
                            + " ans annees bonne solide langue langues anos buen buena nivel idioma idiomas")
                    .split(" "));

    /** Who does the work or gives it: a name right before is part of a title or of what a company is. */
    private static final Set<String> ROLES =
            Set.of(("developer developers engineer engineers architect architects manager"
                            + " managers lead leads team teams specialist specialists analyst analysts consultant consultants"
                            + " director directors scientist scientists designer designers programmer programmers administrator"
                            + " administrators expert experts company companies industry industries firm firms agency agencies"
                            + " provider providers platform platforms department departments professional professionals coach"
                            + " coaches tester testers officer officers squad product products solution solutions service services"
                            + " position role job jobs owner owners entwickler entwicklerin ingenieur ingenieurin unternehmen"
                            + " developpeur developpeuse ingenieure desarrollador desarrolladora ingeniero ingeniera empresa")
                    .split(" "));

    /** What may stand between a name and such a word. */
    private static final Set<String> ROLE_MODIFIERS = Set.of(
            "software",
            "web",
            "application",
            "applications",
            "system",
            "systems",
            "platform",
            "test",
            "infrastructure",
            "support",
            "automation",
            "stack",
            "end");

    private final byte[] signs;

    /** Makes its words known to the trie whose numbers texts are read as. */
    PostingContext(PhraseTrie trie) {
        List<Set<String>> lists = List.of(ASKING, NAMING, ROLES, ROLE_MODIFIERS);
        lists.forEach(list -> list.forEach(trie::know));
        signs = new byte[trie.words()];
        byte[] each = {STRONG, WEAK, ROLE, ROLE_MODIFIER};
        for (int i = 0; i < each.length; i++) {
            for (String word : lists.get(i)) {
                signs[trie.know(word)] |= each[i];
            }
        }
    }

    /**
     * Keeps what is meant as a skill.
     *
     * @param asked whether the whole text states requirements
     */
    List<Candidate> filter(Tokens tokens, TextWords words, List<Candidate> found, boolean asked) {
        List<Candidate> kept = new ArrayList<>(found.size());
        for (Candidate candidate : found) {
            if (keeps(tokens, words, candidate, asked)) {
                kept.add(candidate);
            }
        }
        return kept;
    }

    private boolean keeps(Tokens tokens, TextWords words, Candidate candidate, boolean asked) {
        boolean role = candidate.titular() && role(tokens, words, candidate.last());
        if (!role && (asked || candidate.breadth() == Breadth.NARROW)) {
            return true;
        }
        int signs = signsAround(tokens, words, candidate);
        if (role || candidate.breadth() == Breadth.BROAD) {
            return (signs & STRONG) != 0;
        }
        return signs != 0;
    }

    /** The signs of the words before and after a name, within its sentence. */
    private int signsAround(Tokens tokens, TextWords words, Candidate candidate) {
        int signs = 0;
        for (int at = candidate.first() - 1; at >= Math.max(0, candidate.first() - BEFORE); at--) {
            if (ends(tokens, at)) {
                break;
            }
            signs |= sign(words.number(at));
        }
        for (int at = candidate.last() + 1; at < Math.min(tokens.size(), candidate.last() + 1 + AFTER); at++) {
            if (ends(tokens, at - 1)) {
                break;
            }
            signs |= sign(words.number(at));
        }
        return signs & (STRONG | WEAK);
    }

    private boolean role(Tokens tokens, TextWords words, int last) {
        int at = last + 1;
        if (at >= tokens.size() || !Surroundings.soft(tokens, at)) {
            return false;
        }
        if ((sign(words.number(at)) & ROLE) != 0) {
            return true;
        }
        return (sign(words.number(at)) & ROLE_MODIFIER) != 0
                && at + 1 < tokens.size()
                && Surroundings.soft(tokens, at + 1)
                && (sign(words.number(at + 1)) & ROLE) != 0;
    }

    private int sign(int word) {
        return word < 0 ? 0 : signs[word];
    }

    /** Whether a sentence or a line ends between a word and the next. */
    private static boolean ends(Tokens tokens, int word) {
        int to = tokens.start(word + 1);
        for (int at = tokens.end(word); at < to; at++) {
            char c = tokens.at(at);
            if (c == '\n' || c == '!' || c == '?' || (c == '.' && at + 1 < to)) {
                return true;
            }
        }
        return false;
    }
}
