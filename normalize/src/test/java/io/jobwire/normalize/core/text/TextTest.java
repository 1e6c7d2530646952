package io.jobwire.normalize.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    private static String text(String html) {
        HtmlText text = new HtmlText();
        text.append(html);
        return text.finish().text();
    }

    @Test
    void paragraphsAndItemsStandOnLinesOfTheirOwn() {
        assertThat(text("<p>One</p><p>Two<br>three</p><ul><li><p>a</p></li><li>b"
                        + " <b>c</b></li></ul><p></p><div>End</div>"))
                .isEqualTo("One\n\nTwo\nthree\n\n- a\n- b c\n\nEnd");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>bait</script>",
                "<span style='display: none'>bait</span>",
                "<span style='FONT-SIZE:0px'>bait</span>",
                "<p hidden>bait</p>",
                "<span style='color:#FFFFFF'>bait</span>",
                "<div style='background:white'><i style='color: white;'>bait</i></div>",
                "<!-- bait -->"
            })
    void whatNobodySeesIsLeftOut(String html) {
        assertThat(text("<p>Seen</p>" + html)).isEqualTo("Seen");
    }

    @Test
    void whiteOnDarkIsSeen() {
        assertThat(text("<div style='background-color:#112'><b style='color:white'>Seen</b></div>"))
                .isEqualTo("Seen");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "MecÃ¡nico de mÃ¡quinas | Mecánico de máquinas",
                "Weâ€™re hiring â€“ now | We’re hiring – now",
                "SÃO PAULO | SÃO PAULO",
                "AMANHÃ” disse | AMANHÃ” disse",
                "Größe | Größe",
                "Café à Paris | Café à Paris"
            })
    void mojibakeIsRepairedOnlyWhereCertain(String broken, String repaired) {
        assertThat(TextRepair.mojibake(broken)).isEqualTo(repaired);
    }

    @Test
    void escapedTwiceIsReadOnce() {
        assertThat(text("&amp;lt;p&amp;gt;Fish &amp;amp;amp; chips&amp;lt;/p&amp;gt;"))
                .isEqualTo("Fish & chips");
        assertThat(text("Fish &amp; chips\n\nNow")).isEqualTo("Fish & chips\n\nNow");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "We are looking for a cook who will be part of our team and the kitchen | en",
                "Wir suchen für unsere Küche einen Koch, der mit uns im Team arbeitet und die Karte gestaltet | de",
                "Nous recherchons pour notre restaurant un cuisinier qui sera dans une équipe avec vous | fr",
                "Buscamos para nuestra cocina una persona que trabaje con el equipo y los clientes | es",
                "Procuramos uma pessoa para a nossa cozinha que não tenha medo do fogo e das facas | pt",
                "Cerchiamo per la nostra cucina una persona che lavori con il team e gli ospiti della casa | it",
                "Wij zoeken een kok voor onze keuken die met het team werkt en van de zaak houdt | nl",
                "Szukamy do naszej kuchni osoby, która jest częścią zespołu i nie boi się pracy | pl",
                "私たちは一緒に働く料理人を探しています。 経験は必要ありません。 | ja",
                "Мы ищем разработчика, который будет работать в нашей команде и для наших клиентов на проекте | ru",
                "Ми шукаємо розробника, який буде працювати в нашій команді та для наших клієнтів на проекті | uk",
                "Vi søger en udvikler til vores team, som også kan arbejde hos vores kunder og har lyst | da",
                "Vi søker en utvikler til vårt team, som også kan jobbe hos våre kunder og har lyst | no",
                "Hledáme vývojáře do našeho týmu, který bude pracovat na projektech pro naše zákazníky a nebojí se | cs",
                "نحن نبحث عن مطور للعمل في فريقنا مع العملاء من جميع أنحاء العالم على مشاريع كبيرة | ar",
                "123 456 | und"
            })
    void languages(String text, String code) {
        assertThat(LanguageReader.read(text)).isEqualTo(code);
    }

    /** What makes a parser look through all open elements for each new one is kept small, whatever comes in. */
    @ParameterizedTest
    @ValueSource(strings = {"div", "b", "ul><li", "table><tr><td", "font", "a", "p><b", "table"})
    void noTreeIsDeepAndNoTowerOfTablesReachesTheParser(String tag) {
        Document document = HtmlText.tree(("<" + tag + ">").repeat(3_000) + "soup");
        int[] deepest = {0};
        document.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        assertThat(deepest[0]).isBetween(1, HtmlText.MAX_DEPTH + 1);
        assertThat(document.select("table").size()).isLessThan(HtmlText.MAX_TABLES);
        assertThat(document.text()).isEqualTo("soup");
    }
}
