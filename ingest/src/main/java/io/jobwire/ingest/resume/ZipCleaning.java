package io.jobwire.ingest.resume;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;

/** Takes hidden text out of DOCX and ODT; a file without any stays as it is, to the byte. Stateless. */
final class ZipCleaning {
    private static final Pattern WORD_PARTS =
            Pattern.compile("word/(?:document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml");
    /** A larger part is no resume's, and its tree would not fit into the process. */
    private static final int MOST_XML = 12 << 20;

    private ZipCleaning() {}

    static byte[] docx(byte[] file, Hidden hidden) throws IOException {
        Map<String, byte[]> parts = unpack(file);
        OoxmlCleaning cleaning = new OoxmlCleaning(hidden);
        xml(parts, "word/styles.xml").ifPresent(cleaning::styles);
        List<String> names = parts.keySet().stream()
                .filter(name -> WORD_PARTS.matcher(name).matches())
                .toList();
        return rewritten(file, parts, names, cleaning::clean);
    }

    static byte[] odt(byte[] file, Hidden hidden) throws IOException {
        Map<String, byte[]> parts = unpack(file);
        OdfCleaning cleaning = new OdfCleaning(hidden);
        xml(parts, "styles.xml").ifPresent(cleaning::styles);
        xml(parts, "content.xml").ifPresent(cleaning::styles);
        return rewritten(file, parts, List.of("content.xml", "styles.xml"), cleaning::clean);
    }

    private interface Cleaner {
        boolean clean(Document part);
    }

    private static byte[] rewritten(byte[] file, Map<String, byte[]> parts, List<String> names, Cleaner cleaner)
            throws IOException {
        List<String> changed = new ArrayList<>();
        for (String name : names) {
            Optional<Document> part = xml(parts, name);
            if (part.isPresent() && cleaner.clean(part.get())) {
                parts.put(name, ZipXml.write(part.get()));
                changed.add(name);
            }
        }
        return changed.isEmpty() ? file : pack(parts);
    }

    private static Optional<Document> xml(Map<String, byte[]> parts, String name) {
        byte[] part = parts.get(name);
        return part == null || part.length > MOST_XML ? Optional.empty() : ZipXml.read(part);
    }

    /** The parts that can be read; a broken archive is for the parser to judge. */
    private static Map<String, byte[]> unpack(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException | IllegalArgumentException e) {
            return Map.of();
        }
        return parts;
    }

    private static byte[] pack(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
