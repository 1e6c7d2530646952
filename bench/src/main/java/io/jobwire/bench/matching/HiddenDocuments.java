package io.jobwire.bench.matching;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jsoup.nodes.Entities;

/** Makes files of a resume's text, with keywords in them that nobody sees who looks at the page. Stateless. */
final class HiddenDocuments {
    private interface Drawing {
        void draw(PDPageContentStream page, String words) throws IOException;
    }

    private static final Map<String, Drawing> PDF = pdfs();
    private static final Map<String, String> WORD = words();
    private static final Map<String, String> HTML = htmls();

    private static final int LINES = 60;
    private static final int WIDTH = 90;

    private HiddenDocuments() {}

    /** Of each trick, by its name, the file without the words and the file with them. */
    static Map<String, List<byte[]>> of(String text, String keywords) throws IOException {
        Map<String, List<byte[]>> tricks = new LinkedHashMap<>();
        byte[] pdf = pdf(text);
        for (Map.Entry<String, Drawing> trick : PDF.entrySet()) {
            tricks.put("PDF, " + trick.getKey(), List.of(pdf, pdf(text, keywords, trick.getValue())));
        }
        byte[] docx = docx(text, "");
        for (Map.Entry<String, String> trick : WORD.entrySet()) {
            String run =
                    "<w:p><w:r><w:rPr>" + trick.getValue() + "</w:rPr><w:t>" + escaped(keywords) + "</w:t></w:r></w:p>";
            tricks.put("DOCX, " + trick.getKey(), List.of(docx, docx(text, run)));
        }
        byte[] html = html(text, "");
        for (Map.Entry<String, String> trick : HTML.entrySet()) {
            String part = "<div " + trick.getValue() + ">" + escaped(keywords) + "</div>";
            tricks.put("HTML, " + trick.getKey(), List.of(html, html(text, part)));
        }
        return tricks;
    }

    private static Map<String, Drawing> pdfs() {
        Map<String, Drawing> tricks = new LinkedHashMap<>();
        tricks.put("white", (page, words) -> {
            page.setNonStrokingColor(1f, 1f, 1f);
            write(page, words, 40, 30, 8);
        });
        tricks.put("rendering mode 3", (page, words) -> {
            page.setRenderingMode(RenderingMode.NEITHER);
            write(page, words, 40, 30, 8);
        });
        tricks.put("beside the page", (page, words) -> write(page, words, 2_000, 30, 8));
        tricks.put("half a point high", (page, words) -> write(page, words, 40, 30, 0.5f));
        return tricks;
    }

    private static Map<String, String> words() {
        Map<String, String> tricks = new LinkedHashMap<>();
        tricks.put("hidden", "<w:vanish/>");
        tricks.put("white", "<w:color w:val=\"FFFFFF\"/>");
        tricks.put("one point high", "<w:sz w:val=\"2\"/>");
        return tricks;
    }

    private static Map<String, String> htmls() {
        Map<String, String> tricks = new LinkedHashMap<>();
        tricks.put("display:none", "style=\"display:none\"");
        tricks.put("white on white", "style=\"color:#fff;background:#ffffff\"");
        tricks.put("beside the page", "style=\"position:absolute;left:-9999px\"");
        tricks.put("size 0", "style=\"font-size:0\"");
        return tricks;
    }

    /** The text on pages, and nothing hidden. */
    static byte[] pdf(String text) throws IOException {
        return pdf(text, "", (page, words) -> {});
    }

    private static byte[] pdf(String text, String keywords, Drawing drawing) throws IOException {
        List<String> lines = text.lines()
                .flatMap(line -> List.of(line.split("(?<=\\G.{" + (WIDTH - 20) + "," + WIDTH + "}\\s)")).stream())
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int from = 0; from == 0 || from < lines.size(); from += LINES) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    for (int i = from; i < Math.min(lines.size(), from + LINES); i++) {
                        write(content, lines.get(i), 40, 750 - 11.5f * (i - from), 9);
                    }
                    if (from + LINES >= lines.size()) {
                        drawing.draw(content, keywords);
                    }
                }
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static void write(PDPageContentStream page, String text, float x, float y, float size) throws IOException {
        page.beginText();
        page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
        page.newLineAtOffset(x, y);
        page.showText(text.replaceAll("[^ -~]", " "));
        page.endText();
    }

    /**
     * The text as paragraphs.
     *
     * @param last what stands below it, as WordprocessingML
     */
    static byte[] docx(String text, String last) throws IOException {
        StringBuilder body = new StringBuilder();
        text.lines()
                .forEach(line -> body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                        .append(escaped(line))
                        .append("</w:t></w:r></w:p>"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            put(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + body + last + "</w:body></w:document>");
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    static byte[] html(String text, String last) {
        StringBuilder body = new StringBuilder("<!DOCTYPE html><html><head><title>Resume</title></head><body>\n");
        text.lines().forEach(line -> body.append("<p>").append(escaped(line)).append("</p>\n"));
        return body.append(last).append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Without what XML cannot hold. */
    private static String escaped(String text) {
        return Entities.escape(text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", " "))
                .replace("&nbsp;", " ")
                .replaceAll("&(?!amp;|lt;|gt;|quot;|#)\\w+;", " ");
    }
}
