package io.jobwire.bench.matching;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Makes files of a resume's text, without a photograph and with one of a face at its head. Stateless. */
final class Photographs {
    private static final int SIDE = 240;
    /** English metric units of a point. */
    private static final int EMU = 12_700;

    private Photographs() {}

    /** Of each kind of file, the one without a photograph and the one with it. */
    static Map<String, List<byte[]>> of(String text) throws IOException {
        Map<String, List<byte[]>> kinds = new LinkedHashMap<>();
        byte[] pdf = HiddenDocuments.pdf(text);
        kinds.put("a photograph in a PDF", List.of(pdf, pictured(pdf)));
        kinds.put("a photograph in a DOCX", List.of(HiddenDocuments.docx(text, ""), picturedDocx(text)));
        return kinds;
    }

    private static BufferedImage face() {
        BufferedImage face = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = face.createGraphics();
        paint.setColor(new Color(0x88AACC));
        paint.fillRect(0, 0, SIDE, SIDE);
        paint.setColor(new Color(0xC68642));
        paint.fillOval(60, 30, 120, 160);
        paint.setColor(Color.BLACK);
        paint.fillOval(90, 90, 14, 14);
        paint.fillOval(136, 90, 14, 14);
        paint.drawArc(95, 110, 50, 40, 200, 140);
        paint.dispose();
        return face;
    }

    private static byte[] pictured(byte[] pdf) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDImageXObject face = LosslessFactory.createFromImage(document, face());
            try (PDPageContentStream page =
                    new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true)) {
                page.drawImage(face, 480, 670, 90, 90);
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] picturedDocx(String text) throws IOException {
        String size = " cx=\"" + 90 * EMU + "\" cy=\"" + 90 * EMU + "\"";
        String drawing = "<w:p><w:r><w:drawing><wp:inline"
                + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><wp:extent"
                + size
                + "/><wp:docPr id=\"1\" name=\"Picture 1\" descr=\"Portrait of a smiling woman\"/><a:graphic"
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData"
                + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic"
                + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr id=\"1\""
                + " name=\"face.png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip"
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:embed=\"r1\"/>"
                + "</pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext" + size
                + "/></a:xfrm></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(face(), "png", png);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream plain = new ZipInputStream(new ByteArrayInputStream(HiddenDocuments.docx(text, drawing)));
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = plain.getNextEntry(); entry != null; entry = plain.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                plain.transferTo(zip);
                zip.closeEntry();
            }
            put(zip, "word/media/face.png", png.toByteArray());
            put(
                    zip,
                    "word/_rels/document.xml.rels",
                    ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                                    + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\""
                                    + " Target=\"media/face.png\"/></Relationships>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
