package io.jobwire.notify.template;

import io.jobwire.notify.core.AlertText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The templates of this installation: those in its folder, and the built-in ones for the rest. A file that changes is read
 * again. Safe for use by many threads.
 */
public final class Templates {
    /** Names of all files; compatibility. */
    public static final List<String> FILES = List.of(
            "instant.subject",
            "instant.txt",
            "instant.html",
            "digest.subject",
            "digest.txt",
            "digest.html",
            "unsubscribe.html",
            "unsubscribed.html");

    private static final int MAX_BYTES = 256 << 10;
    private static final String BUILT_IN = "/io/jobwire/notify/template/";
    private final Optional<Path> folder;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    private record Read(FileTime at, Template template) {}

    /** @param folder of files that replace the built-in ones of the same name */
    public Templates(Optional<Path> folder) {
        this.folder = folder;
    }

    /**
     * A file filled with values.
     *
     * @param values texts, truths, lists of maps or texts, by name
     * @throws TemplateException when the file is no template
     */
    public String render(String file, Map<String, Object> values) {
        String out = template(file).render(values, escape(file));
        return file.endsWith(".subject") ? AlertText.oneLine(out) : out;
    }

    private Template template(String file) {
        if (!FILES.contains(file)) {
            throw new IllegalArgumentException("There is no template " + file);
        }
        Optional<Path> own = folder.map(at -> at.resolve(file)).filter(Files::isRegularFile);
        try {
            FileTime at = own.isPresent() ? Files.getLastModifiedTime(own.get()) : FileTime.fromMillis(0);
            Read before = read.get(file);
            if (before != null && before.at().equals(at)) {
                return before.template();
            }
            Template fresh = Template.parse(
                    own.map(Path::toString).orElse(file), own.isPresent() ? own(own.get()) : builtIn(file));
            read.put(file, new Read(at, fresh));
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the template " + file, e);
        }
    }

    private static String own(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new TemplateException(file + " has more than " + MAX_BYTES + " bytes");
        }
        return Files.readString(file);
    }

    /** The text of a template that comes with Jobwire. */
    public static String builtIn(String file) {
        try (InputStream in = Templates.class.getResourceAsStream(BUILT_IN + file)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no template " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the template " + file, e);
        }
    }

    private static UnaryOperator<String> escape(String file) {
        return file.endsWith(".html") ? Templates::html : AlertText::oneLine;
    }

    /** Text that is text in HTML, also in an attribute between quotes. */
    public static String html(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\t', '\n', '\r' -> out.append(' ');
                default -> {
                    if (!Character.isISOControl(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }
}
