package io.jobwire.ingest.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.ReadQuality;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do not see does not count, and what they see is never lost. In this process, as the files are our own. */
class HiddenTextTest {
    private static final Parsing PARSING = new Parsing();
    private static final String SEEN = "Cook at the Acme canteen, 2019 until now, for two hundred guests a day. ";
    private static final String BAIT = "kubernetes terraform bait";

    interface Drawing {
        void draw(PDPageContentStream page) throws IOException;
    }

    private static ReadResume pdf(Drawing drawing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (int line = 0; line < 6; line++) {
                    write(content, SEEN, 40, 700 - 15 * line, 11);
                }
                drawing.draw(content);
            }
            document.save(bytes);
        }
        return PARSING.read(bytes.toByteArray());
    }

    private static void write(PDPageContentStream page, String text, float x, float y, float size) throws IOException {
        page.beginText();
        page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    enum Trick implements Drawing {
        INVISIBLE_MODE {
            @Override
            public void draw(PDPageContentStream page) throws IOException {
                page.setRenderingMode(RenderingMode.NEITHER);
                write(page, BAIT, 40, 300, 11);
            }
        },
        WHITE_ON_WHITE {
            @Override
            public void draw(PDPageContentStream page) throws IOException {
                page.setNonStrokingColor(0.99f, 0.99f, 0.99f);
                write(page, BAIT, 40, 300, 11);
            }
        },
        ONE_POINT {
            @Override
            public void draw(PDPageContentStream page) throws IOException {
                write(page, BAIT, 40, 300, 1);
            }
        },
        BESIDE_THE_PAGE {
            @Override
            public void draw(PDPageContentStream page) throws IOException {
                write(page, BAIT, 2_000, 300, 11);
            }
        },
        BLUE_ON_A_BLUE_BANNER {
            @Override
            public void draw(PDPageContentStream page) throws IOException {
                page.setNonStrokingColor(0f, 0f, 0.5f);
                page.addRect(0, 250, 600, 100);
                page.fill();
                write(page, BAIT, 40, 300, 11);
            }
        },
        UNDER_A_WHITE_BOX {
            @Override
            public void draw(PDPageContentStream page) throws IOException {
                write(page, BAIT, 40, 300, 11);
                page.setNonStrokingColor(1f, 1f, 1f);
                page.addRect(0, 250, 600, 100);
                page.fill();
            }
        },
        CLIPPED_AWAY {
            @Override
            public void draw(PDPageContentStream page) throws IOException {
                page.addRect(0, 0, 5, 5);
                page.clip();
                write(page, BAIT, 40, 300, 11);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void textThatAPdfHidesIsDroppedAndReported(Trick trick) throws IOException {
        ReadResume read = pdf(trick);
        assertThat(read.quality()).as(read.detail()).isEqualTo(ReadQuality.HIDDEN_TEXT_FOUND);
        assertThat(read.text()).contains("Acme canteen").doesNotContain("bait");
        assertThat(read.detail()).contains("23 characters").contains("kubernetes");
    }

    @Test
    void whiteOnADarkBannerIsSeen() throws IOException {
        ReadResume read = pdf(page -> {
            page.setNonStrokingColor(0.1f, 0.1f, 0.3f);
            page.addRect(0, 250, 600, 100);
            page.fill();
            page.setNonStrokingColor(1f, 1f, 1f);
            write(page, BAIT, 40, 300, 11);
        });
        assertThat(read.quality()).isEqualTo(ReadQuality.OK);
        assertThat(read.text()).contains(BAIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style='display:none'>BAIT</p>",
                "<p style='COLOR:#FFF'>BAIT</p>",
                "<p hidden>BAIT</p>",
                "<p class=gone>BAIT</p>",
                "<p style='font-size:1px'>BAIT</p>",
                "<p style='position:absolute;left:-9999px'>BAIT</p>",
                "<div style='background:#123456'><b style='color:rgb(18, 52, 86)'>BAIT</b></div>"
            })
    void textThatAPageHidesIsDroppedAndReported(String element) {
        String page = "<html><head><style>/* x */ .gone, .x { visibility: hidden }</style></head><body><h2>Work</h2><p>"
                + SEEN.repeat(5) + "</p>" + element.replace("BAIT", BAIT)
                + "<div style='background:#222;'><p style='color:white'>Seen on dark</p></div></body></html>";
        ReadResume read = PARSING.read(page.getBytes(StandardCharsets.UTF_8));
        assertThat(read.quality()).as(read.toString()).isEqualTo(ReadQuality.HIDDEN_TEXT_FOUND);
        assertThat(read.text()).contains("Acme canteen", "Seen on dark").doesNotContain("bait");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:rPr><w:vanish/></w:rPr>",
                "<w:rPr><w:sz w:val='2'/></w:rPr>",
                "<w:rPr><w:color w:val='FFFFFF'/></w:rPr>",
                "<w:rPr><w:rStyle w:val='Secret'/></w:rPr>"
            })
    void textThatWordHidesIsDroppedAndReported(String look) throws IOException {
        String body = "<w:p><w:r><w:t>" + SEEN.repeat(5) + "</w:t></w:r></w:p><w:p><w:r>" + look + "<w:t>" + BAIT
                + "</w:t></w:r></w:p><w:p><w:pPr><w:shd w:val='clear' w:fill='112233'/></w:pPr><w:r><w:rPr><w:color"
                + " w:val='FFFFFF'/><w:vanish w:val='0'/></w:rPr><w:t>Seen on dark</w:t></w:r></w:p>";
        ReadResume read = PARSING.read(docx(body));
        assertThat(read.quality()).as(read.toString()).isEqualTo(ReadQuality.HIDDEN_TEXT_FOUND);
        assertThat(read.text()).contains("Acme canteen", "Seen on dark").doesNotContain("bait");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\\v BAIT}", "{\\fs2 BAIT}", "{\\cf2 BAIT}", "\\v BAIT\\v0 "})
    void textThatRtfHidesIsDroppedAndReported(String run) {
        String rtf =
                "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;}\\f0 "
                        + SEEN.repeat(5) + "\\par " + run.replace("BAIT", BAIT) + "Seen at last\\par}";
        ReadResume read = PARSING.read(rtf.getBytes(StandardCharsets.US_ASCII));
        assertThat(read.quality()).as(read.toString()).isEqualTo(ReadQuality.HIDDEN_TEXT_FOUND);
        assertThat(read.text()).contains("Acme canteen", "Seen at last").doesNotContain("bait");
    }

    @Test
    void textThatOpenDocumentHidesIsDroppedAndReported() throws IOException {
        String content = """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:automatic-styles>
                <style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>
                <style:style style:name="T2" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>
                </office:automatic-styles><office:body><office:text><text:p>SEEN</text:p>
                <text:p><text:span text:style-name="T1">BAIT</text:span></text:p>
                <text:p><text:span text:style-name="T2">BAIT</text:span></text:p></office:text></office:body></office:document-content>
                """.replace("SEEN", SEEN.repeat(5)).replace("BAIT", BAIT);
        Map<String, String> parts = new TreeMap<>();
        parts.put("content.xml", content);
        ReadResume read = PARSING.read(zip("application/vnd.oasis.opendocument.text", parts));
        assertThat(read.quality()).as(read.toString()).isEqualTo(ReadQuality.HIDDEN_TEXT_FOUND);
        assertThat(read.text()).contains("Acme canteen").doesNotContain("bait");
        assertThat(read.detail()).contains("46 characters");
    }

    private static byte[] docx(String body) throws IOException {
        String word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006";
        Map<String, String> parts = new TreeMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='" + packages + "/content-types'><Default Extension='rels'"
                        + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml'"
                        + " ContentType='application/xml'/><Override"
                        + " PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns='" + packages + "/relationships'><Relationship Id='r1' Type='" + office
                        + "/officeDocument' Target='word/document.xml'/></Relationships>");
        parts.put("word/document.xml", "<w:document xmlns:w='" + word + "'><w:body>" + body + "</w:body></w:document>");
        parts.put(
                "word/styles.xml",
                "<w:styles xmlns:w='" + word
                        + "'><w:style w:type='character' w:styleId='Base'><w:rPr><w:vanish/></w:rPr>"
                        + "</w:style><w:style w:type='character' w:styleId='Secret'><w:basedOn w:val='Base'/></w:style></w:styles>");
        return zip("", parts);
    }

    private static byte[] zip(String mimetype, Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            if (!mimetype.isEmpty()) {
                zip.putNextEntry(new ZipEntry("mimetype"));
                zip.write(mimetype.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
