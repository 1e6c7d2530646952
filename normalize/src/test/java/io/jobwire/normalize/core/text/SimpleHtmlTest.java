package io.jobwire.normalize.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML that is read without a tree is read as jsoup reads it, or not at all. */
class SimpleHtmlTest {
    private static final long SEED = 20_261_121;
    private static final List<String> TAGS = List.of(
            "p", "li", "ul", "ol", "strong", "em", "a", "h2", "h3", "div", "span", "blockquote", "code", "LI", "font");

    private static final List<String> LEAVES = List.of(
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

    private static final List<String> ATTRIBUTES = List.of(
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

    /** Elements in one another, mostly closed in their order; the standard's parser would move some of them. */
    private static void append(StringBuilder source, Random random, int depth) {
        for (int parts = random.nextInt(4); parts > 0; parts--) {
            if (depth == 0 || random.nextInt(3) == 0) {
                source.append(one(LEAVES, random));
            } else {
                String tag = one(TAGS, random);
                source.append('<').append(tag).append(one(ATTRIBUTES, random)).append('>');
                append(source, random, depth - 1);
                source.append("</").append(tag).append('>');
            }
        }
    }

    private static String one(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    @Test
    void whatIsReadWithoutATreeIsWhatJsoupReads() {
        Random random = new Random(SEED);
        int read = 0;
        for (int i = 0; i < 6_000; i++) {
            StringBuilder made = new StringBuilder();
            append(made, random, random.nextInt(5));
            String source = made.toString();
            LineWriter lines = new LineWriter();
            if (new SimpleHtml(source).tell(lines)) {
                read++;
                assertThat(lines.finish()).as(source).isEqualTo(ofJsoup(source));
            } else {
                assertThat(lines.length()).as(source).isZero();
            }
        }
        assertThat(read).isBetween(1_000, 5_000);
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
