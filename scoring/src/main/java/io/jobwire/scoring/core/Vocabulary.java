package io.jobwire.scoring.core;

import io.jobwire.taxonomy.Tokenizer;
import io.jobwire.taxonomy.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The words that the score knows: the stems of the reference corpus, numbered. A word outside it (a name of a person, a company, a
 * school, a typing error) has no number and can earn nothing. Safe for use by many threads once built.
 */
final class Vocabulary {
    static final int UNKNOWN = -1;
    /** Forms remembered beyond those of the corpus; more are stemmed anew each time. */
    private static final int REMEMBERED = 200_000;

    private static final Set<String> STOP = Set.of(
            ("a about above after again all also am an and any are as at be because been before being below between"
                            + " both but by can could did do does doing down during each few for from further had has have having"
                            + " he her here hers herself him himself his how i if in into is it its itself just may me might more"
                            + " most mr mrs ms must my myself no nor not now of off on once only or other our ours ourselves out"
                            + " over own per same she should so some such than that the their theirs them themselves then there"
                            + " these they this those through to too under until up us very via was we were what when where which"
                            + " while who whom why will with within without would you your yours yourself")
                    .split(" "));

    private final Map<String, Integer> idByStem = new HashMap<>();
    private final List<String> display = new ArrayList<>();
    private final Map<String, Integer> idByForm = new ConcurrentHashMap<>();
    private final EnglishStemmer learning = new EnglishStemmer();
    private boolean open = true;
    /** The forms of the corpus, once no more are learned. */
    private Forms forms = Forms.of(Map.of());

    /** Numbers of the words of a text of the corpus, in order; new words get a number. */
    int[] learn(CharSequence text) {
        Tokens tokens = Tokenizer.tokenize(text);
        int[] ids = new int[tokens.size()];
        int size = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String form = tokens.folded(i);
            Integer id = idByForm.get(form);
            if (id == null) {
                id = number(form, learning);
                idByForm.put(form, id);
            }
            if (id >= 0) {
                ids[size++] = id;
            }
        }
        return Arrays.copyOf(ids, size);
    }

    /** From here on no word gets a new number. */
    void close() {
        open = false;
        forms = Forms.of(idByForm);
    }

    /** How many words have a number. */
    int size() {
        return display.size();
    }

    /** How a word is shown: its shortest form in the corpus. */
    String display(int id) {
        return display.get(id);
    }

    /**
     * Number of a word of a text, or {@link #UNKNOWN}.
     *
     * @param form for its letters; what is in it afterwards means nothing
     */
    int id(Tokens tokens, int word, char[] form) {
        int length = tokens.fold(word, form);
        int known = length < 0 ? Forms.ABSENT : forms.find(form, length);
        return known == Forms.ABSENT ? id(tokens.folded(word)) : known;
    }

    /** Number of a folded word, or {@link #UNKNOWN}. */
    int id(String form) {
        Integer known = idByForm.get(form);
        if (known != null) {
            return known;
        }
        int id = number(form, new EnglishStemmer());
        if (idByForm.size() < REMEMBERED) {
            idByForm.put(form, id);
        }
        return id;
    }

    private int number(String form, EnglishStemmer stemmer) {
        if (skipped(form)) {
            return UNKNOWN;
        }
        stemmer.setCurrent(form);
        stemmer.stem();
        String stem = stemmer.getCurrent();
        Integer id = idByStem.get(stem);
        if (id == null && open) {
            id = display.size();
            idByStem.put(stem, id);
            display.add(form);
        } else if (id != null && open && form.length() < display.get(id).length()) {
            display.set(id, form);
        }
        return id == null ? UNKNOWN : id;
    }

    /** Whether a word says nothing: everyday words, single letters, numbers, endless runs. */
    boolean skipped(String form) {
        return form.length() > 40 || STOP.contains(form) || (plain(form) && form.length() < 2) || onlyDigits(form);
    }

    private static boolean plain(String form) {
        return form.chars().allMatch(Character::isLetter);
    }

    private static boolean onlyDigits(String form) {
        return form.chars().noneMatch(Character::isLetter);
    }
}
