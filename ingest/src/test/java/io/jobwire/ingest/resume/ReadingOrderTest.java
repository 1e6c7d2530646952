package io.jobwire.ingest.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/** Columns are read one after the other, however the file stores them. */
class ReadingOrderTest {
    private static final List<String> SIDE = List.of(
            "Skills",
            "Java, Kotlin, SQL",
            "Kafka and Avro",
            "Linux at work",
            "Languages",
            "German, native",
            "English, fluent",
            "Interests",
            "Long walks outside",
            "Old radio sets");
    private static final List<String> MAIN = List.of(
            "Experience",
            "Senior Developer, Acme, 2019 - 2024",
            "Built the billing service of the whole group and",
            "kept it running for two million customers a day",
            "Developer, Beta, 2015 - 2019",
            "Wrote the reports that the finance department had",
            "waited for since they had begun to ask for them",
            "Education",
            "BSc Computer Science, Somewhere, 2015",
            "Thesis on the order of letters in documents");

    /** A piece of text at a column and a line. */
    private record Piece(String text, int x, int line) {}

    private static String read(List<Piece> pieces) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (Piece piece : pieces) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                    content.newLineAtOffset(piece.x(), 700 - 16 * piece.line());
                    content.showText(piece.text());
                    content.endText();
                }
            }
            document.save(bytes);
        }
        return new Parsing().read(bytes.toByteArray()).text();
    }

    private static List<Piece> rowByRow() {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(
                new Piece("Ann Baker, Software Developer and keeper of old machines in Somewhere by the sea", 40, 0));
        for (int i = 0; i < MAIN.size(); i++) {
            pieces.add(new Piece(SIDE.get(i), 40, i + 2));
            pieces.add(new Piece(MAIN.get(i), 220, i + 2));
        }
        return pieces;
    }

    @Test
    void columnsThatAreStoredRowByRowAreReadOneAfterTheOther() throws IOException {
        String text = read(rowByRow());
        assertThat(text).startsWith("Ann Baker");
        assertThat(text.lines().map(String::strip)).containsSubsequence(SIDE).containsSubsequence(MAIN);
        assertThat(text.indexOf("Old radio sets")).isLessThan(text.indexOf("Experience"));
    }

    @Test
    void columnsThatAreStoredBackwardsAreReadOneAfterTheOther() throws IOException {
        List<Piece> pieces = rowByRow();
        Collections.reverse(pieces);
        String text = read(pieces);
        assertThat(text.lines().map(String::strip)).containsSubsequence(SIDE).containsSubsequence(MAIN);
    }

    @Test
    void datesAtTheRightStayWithTheLineThatTheyBelongTo() throws IOException {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < MAIN.size(); i++) {
            pieces.add(new Piece(MAIN.get(i), 40, i));
            pieces.add(new Piece(i % 3 == 1 ? "May 2019 - June 2021" : " ", 450, i));
        }
        assertThat(read(pieces)).contains("Senior Developer, Acme, 2019 - 2024 May 2019 - June 2021\n");
    }

    @Test
    void marksOfMarkdownAreTakenOutAndStarsOfTextStay() {
        String markdown = """
                # Ann Baker
                **Developer** at [Acme](https://acme.example) since *2019*
                ## Skills ##
                - C\\# and `snake_case_names`
                - 2 * 3 * 4

                | Tool | Years |
                |------|------:|
                | Git | 5 |
                """;
        String text = new Parsing()
                .read((markdown + "More words. ".repeat(20)).getBytes(StandardCharsets.UTF_8))
                .text();
        assertThat(text)
                .startsWith("Ann Baker\n")
                .contains(
                        "Developer at Acme https://acme.example since 2019",
                        "\nSkills\n",
                        "C# and snake_case_names",
                        "2 * 3 * 4",
                        "| Git | 5 |")
                .doesNotContain("#  ", "**", "---");
    }
}
