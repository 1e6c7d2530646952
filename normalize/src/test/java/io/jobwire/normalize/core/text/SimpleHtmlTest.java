package io.jobwire.normalize.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML that is read without a tree is read as jsoup reads it, or not at all. */
class SimpleHtmlTest {
    private static final List<String> TAGS = List.of(
            "p", "li", "ul", "ol", "strong", "em", "a", "h2", "h3", "div", "span", "blockquote", "code", "LI", "font");

    /** Elements in one another, mostly closed in their order; the standard's parser would move some of them. */
    @Provide
    Arbitrary<String> sources() {
        return Arbitraries.lazyOf(
                        SimpleHtmlTest::leaf,
                        SimpleHtmlTest::leaf,
                        () -> sources().list().ofMaxSize(4).map(inner -> String.join("", inner)),
                        this::element,
                        this::element)
                .filter(source -> source.length() < 3_000);
    }

    private static Arbitrary<String> leaf() {
        return Arbitraries.of(
                "Cook ",
                " soup",
                "&amp;amp; ",
                "&nbsp;&lt;b&gt;",
                "\u2022 ",
                "<br>",
                "<br />",
                "<hr/>",
                "\n",
                "a < b ",
                "<!-- x -->",
                "<p>",
                "</p>",
                "</li>",
                "\ud83d\ude80",
                "\u0000",
                "&");
    }

    private Arbitrary<String> element() {
        Arbitrary<String> attributes = Arbitraries.of(
                "",
                "",
                "",
                " style=\"min-height:1.5em\"",
                " class='a b' href=\"x>y\"",
                " style=\"display:none\"",
                " hidden",
                " x",
                " style='color:#fff'",
                " a=b",
                "/");
        return Arbitraries.of(TAGS)
                .flatMap(tag -> attributes.flatMap(
                        marks -> sources().map(inner -> "<" + tag + marks + ">" + inner + "</" + tag + ">")));
    }

    @Property(tries = 1_500, seed = "20261121", edgeCases = EdgeCasesMode.NONE)
    void whatIsReadWithoutATreeIsWhatJsoupReads(@ForAll("sources") String source) {
        LineWriter lines = new LineWriter();
        boolean simple = new SimpleHtml(source).tell(lines);
        Statistics.label("simple")
                .collect(simple)
                .coverage(counts -> counts.check(true).count(many -> many > 200));
        if (simple) {
            assertThat(lines.finish()).isEqualTo(ofJsoup(source));
        } else {
            assertThat(lines.length()).isZero();
        }
    }

    private static ReadableText ofJsoup(String source) {
        HtmlText text = new HtmlText();
        text.appendTree(source, true);
        return text.finish();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a<p>b",
                "<ul><li>a<li>b</ul>",
                "<p><div>a</div></p>",
                "<li><div><li>a</li></div></li>",
                "<a>a<a>b</a></a>",
                "<b><i>a</b></i>",
                "<table><tr><td>a</td></tr></table>",
                "<p style=\"opacity:0\">a</p>",
                "<p hidden>a</p>",
                "<p style=x>a</p>",
                "<script>a</script>",
                "a</p>",
                "<p",
                "<p>a</p",
                "<!doctype html><p>a</p>",
                "<h1><h2>a</h2></h1>"
            })
    void whatMustBeRepairedOrMayBeHiddenIsLeftToJsoup(String source) {
        LineWriter lines = new LineWriter();
        assertThat(new SimpleHtml(source).tell(lines)).isFalse();
        assertThat(lines.length()).isZero();
    }

    @Test
    void whatEditorsWriteIsSimple() {
        LineWriter lines = new LineWriter();
        String source =
                "<h2><strong>Tasks</strong></h2><ul style=\"min-height:1.5em\"><li><p style=\"min-height:1.5em\">Cook &amp; bake</p></li>"
                        + "<li>Serve</li></ul><p><a href='https://x.example' rel=\"nofollow\">More</a><br/>here</p>";
        assertThat(new SimpleHtml(source).tell(lines)).isTrue();
        ReadableText read = lines.finish();
        assertThat(read.text()).isEqualTo("Tasks\n\n- Cook & bake\n- Serve\n\nMore\nhere");
        assertThat(read.headings()).containsExactly(new HeadingMark(0, 2));
    }
}
