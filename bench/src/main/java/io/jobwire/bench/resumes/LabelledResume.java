package io.jobwire.bench.resumes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A resume of the set "Resume Dataset with NER annotations" (dotin Inc., CC0): its text and what people have marked in it.
 *
 * @param name of its file
 * @param text without marks
 * @param labels in order of their place
 */
public record LabelledResume(String name, String text, List<Label> labels) {
    private static final Pattern MARK = Pattern.compile("<label type=\"([^\"]*)\">|</label>");
    private static final Pattern BYTES = Pattern.compile("(?:\\\\x[0-9a-f]{2})+");

    /** What somebody has marked. */
    public record Label(String kind, String words) {}

    /** All resumes of the archive, by name. */
    public static List<LabelledResume> all(Path archive) {
        List<LabelledResume> all = new ArrayList<>();
        try (InputStream in = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml")) {
                    String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                    all.add(of(name, new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.sort(java.util.Comparator.comparing(LabelledResume::name));
        return all;
    }

    /** Whether it belongs to the part that only the report reads: half of them, by the hash of their words. */
    public boolean forReport() {
        return Math.floorMod(text.replaceAll("\\s+", " ").hashCode() * 0x9e3779b1, 1 << 20) >= 1 << 19;
    }

    List<String> labelled(String... kinds) {
        List<String> wanted = List.of(kinds);
        return labels.stream()
                .filter(label -> wanted.contains(label.kind()))
                .map(Label::words)
                .toList();
    }

    private static LabelledResume of(String name, String xml) {
        int begin = xml.indexOf("<cv>") + "<cv>".length();
        String body = xml.substring(begin, xml.lastIndexOf("</cv>"));
        StringBuilder text = new StringBuilder();
        List<Label> labels = new ArrayList<>();
        Matcher mark = MARK.matcher(body);
        int at = 0;
        int open = -1;
        String kind = "";
        while (mark.find()) {
            text.append(plain(body.substring(at, mark.start())));
            at = mark.end();
            if (mark.group(1) != null) {
                kind = mark.group(1);
                open = text.length();
            } else if (open >= 0) {
                labels.add(new Label(kind, text.substring(open).strip()));
                open = -1;
            }
        }
        text.append(plain(body.substring(at)));
        String read = text.toString().strip();
        return new LabelledResume(
                name,
                read.startsWith("\"") && read.endsWith("\"") ? read.substring(1, read.length() - 1) : read,
                labels);
    }

    /** Some files hold bytes of UTF-8 as a programming language writes them. */
    private static String plain(String part) {
        String text = part.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        return BYTES.matcher(text).replaceAll(found -> Matcher.quoteReplacement(decoded(found.group())));
    }

    private static String decoded(String escaped) {
        byte[] bytes = new byte[escaped.length() / 4];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(escaped.substring(4 * i + 2, 4 * i + 4), 16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return " ";
        }
    }
}
