package io.jobwire.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwire.search.FewSkills;
import io.jobwire.search.QuerySyntaxException;
import io.jobwire.search.query.QueryNode.And;
import io.jobwire.search.query.QueryNode.Everything;
import io.jobwire.search.query.QueryNode.Field;
import io.jobwire.search.query.QueryNode.HasSkill;
import io.jobwire.search.query.QueryNode.Not;
import io.jobwire.search.query.QueryNode.Or;
import io.jobwire.search.query.QueryNode.Phrase;
import io.jobwire.search.query.QueryNode.Prefix;
import io.jobwire.search.query.QueryNode.Word;
import io.jobwire.taxonomy.Taxonomy;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    private final QueryParser parser = new QueryParser(new FewSkills());

    private static Word word(String text) {
        return new Word(Field.ANY, text);
    }

    @Test
    void andBindsStrongerThanOr() {
        assertThat(parser.parse("a b OR c AND NOT d"))
                .isEqualTo(new Or(List.of(
                        new And(List.of(word("a"), word("b"))), new And(List.of(word("c"), new Not(word("d")))))));
    }

    @Test
    void aFieldTakesTheNextWordOrGroup() {
        assertThat(parser.parse("title:a b")).isEqualTo(new And(List.of(new Word(Field.TITLE, "a"), word("b"))));
        assertThat(parser.parse("company:(a OR \"b c\")"))
                .isEqualTo(new Or(List.of(new Word(Field.COMPANY, "a"), new Phrase(Field.COMPANY, "b c"))));
    }

    @Test
    void aSkillAmongWordsIsTheWordsOrTheSkillOrItsName() {
        assertThat(parser.parse("old k8s"))
                .isEqualTo(new And(List.of(
                        word("old"),
                        new Or(List.of(
                                word("k8s"), new HasSkill("kubernetes"), new Phrase(Field.ANY, "Kubernetes"))))));
        assertThat(parser.parse("\"k8s\"")).isEqualTo(new Phrase(Field.ANY, "k8s"));
    }

    @Test
    void partsOfWordsAreNoSkills() {
        assertThat(parser.parse("javascript")).isEqualTo(word("javascript"));
    }

    @Test
    void anUnknownSkillIsLookedForByItsWords() {
        assertThat(parser.parse("skill:cobol")).isEqualTo(new Word(Field.SKILL, "cobol"));
        assertThat(parser.parse("skill:\"rare skill\"")).isEqualTo(new Phrase(Field.SKILL, "rare skill"));
    }

    @Test
    void blankIsEverythingAndAStarAtTheEndIsABeginning() {
        assertThat(parser.parse(" \t")).isEqualTo(new Everything());
        assertThat(parser.parse("eng*")).isEqualTo(new Prefix(Field.ANY, "eng"));
    }

    @Test
    void wordsWithSignsStayWords() {
        for (String text : List.of("full-stack", "c++", "c#", ".net", "a/b", "and", "http://x.y", "10:30", "&", "-")) {
            assertThat(parser.parse(text)).isEqualTo(word(text));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "cook AND~5",
                "AND cook~0",
                "cook OR~5",
                "OR~0",
                "NOT~0",
                "cook NOT~5",
                "cook OR OR nurse~5",
                "(cook~0",
                "cook)~4",
                "()~1",
                "title:~0",
                "colour:red~0",
                "say \"cook~4",
                "say \"\"~4",
                "*cook~0",
                "c*~1",
                "co*k~2",
            })
    void aMistakeIsShownAtItsPlace(String query, int position) {
        assertThatThrownBy(() -> parser.parse(query)).isInstanceOfSatisfying(QuerySyntaxException.class, e -> {
            assertThat(e.position()).isEqualTo(position);
            assertThat(e.getMessage()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "NOT ", "title:(", "a ", "-("})
    void giantQueriesAreRefused(String piece) {
        assertThatThrownBy(() -> parser.parse(piece.repeat(990 / piece.length()) + "x"))
                .isInstanceOf(QuerySyntaxException.class);
        assertThatThrownBy(() -> parser.parse(piece.repeat(100_000))).isInstanceOf(QuerySyntaxException.class);
    }

    @Test
    void whateverIsTypedIsATreeOrASyntaxErrorWithinTheQuery() {
        long seed = 7;
        Random random = new Random(seed);
        List<String> pieces = List.of(
                "a",
                "java",
                "k8s",
                "\"",
                "(",
                ")",
                "AND",
                "OR",
                "NOT",
                "-",
                "*",
                ":",
                "title:",
                "skill:",
                " ",
                " ",
                "machine learning",
                "\uD83D\uDE00",
                "\uD800",
                "&&",
                "||");
        int errors = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder query = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                query.append(pieces.get(random.nextInt(pieces.size())));
            }
            try {
                assertThat(parser.parse(query.toString())).isNotNull();
            } catch (QuerySyntaxException e) {
                errors++;
                assertThat(e.position()).as("%s (seed %d)", query, seed).isBetween(0, query.length());
            }
        }
        assertThat(errors).as("seed %d", seed).isBetween(5_000, 19_000);
    }

    @Test
    void theTaxonomyKnowsOtherNames() {
        SkillNames skills = new TaxonomySkillNames(Taxonomy.load());
        assertThat(skills.named("k8s")).isPresent().isEqualTo(skills.named("Kubernetes"));
        assertThat(skills.mentions("senior k8s engineer"))
                .extracting(mention -> mention.skill().name())
                .contains("Kubernetes");
    }
}
