package io.jobwire.notify.template;

import io.jobwire.notify.core.AlertText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The templates of this installation: those in its folder, and the built-in ones for the rest. A file that changes is read
 * again. A file that is no template is named in the log, once for each version of it, and the built-in one stands in for
 * it. Safe for use by many threads.
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
            "unsubscribed.html",
            "dismiss.html",
            "dismissed.html",
            "head.html",
            "foot.html");

    /** What the other pages of HTML begin and end with, by <code>{{>head}}</code> and <code>{{>foot}}</code>. */
    private static final List<String> PARTS = List.of("head.html", "foot.html");

    private static final Logger log = LoggerFactory.getLogger(Templates.class);
    private static final int MAX_BYTES = 256 << 10;
    private static final String BUILT_IN = "/io/jobwire/notify/template/";
    private final Optional<Path> folder;
    private final boolean strict;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    private record Read(List<FileTime> at, Template template) {}

    /** @param folder of files that replace the built-in ones of the same name */
    public Templates(Optional<Path> folder) {
        this(folder, false);
    }

    private Templates(Optional<Path> folder, boolean strict) {
        this.folder = folder;
        this.strict = strict;
    }

    /** The same for who tries templates out: nothing stands in for a file that is no template. */
    public static Templates strict(Optional<Path> folder) {
        return new Templates(folder, true);
    }

    /**
     * A file filled with values.
     *
     * @param values texts, truths, lists of maps or texts, by name
     * @throws TemplateException when the file is no template, and these are {@link #strict}
     */
    public String render(String file, Map<String, Object> values) {
        String out = template(file).render(values, escape(file));
        return file.endsWith(".subject") ? AlertText.oneLine(out) : out;
    }

    private Template template(String file) {
        if (!FILES.contains(file)) {
            throw new IllegalArgumentException("There is no template " + file);
        }
        List<FileTime> at = Stream.concat(Stream.of(file), PARTS.stream())
                .map(this::changed)
                .toList();
        Read before = read.get(file);
        if (before != null && before.at().equals(at)) {
            return before.template();
        }
        Template fresh = parse(file);
        read.put(file, new Read(at, fresh));
        return fresh;
    }

    private Template parse(String file) {
        try {
            return Template.parse(where(file), source(file), this::part);
        } catch (TemplateException e) {
            if (strict) {
                throw e;
            }
            log.warn("{}. The built-in template is used until the file is mended", e.getMessage());
            return Template.parse(file, builtIn(file), Templates::builtInPart);
        }
    }

    private Optional<String> part(String name) {
        return Optional.of(name + ".html").filter(PARTS::contains).map(this::source);
    }

    private static Optional<String> builtInPart(String name) {
        return Optional.of(name + ".html").filter(PARTS::contains).map(Templates::builtIn);
    }

    private Optional<Path> own(String file) {
        return folder.map(at -> at.resolve(file)).filter(Files::isRegularFile);
    }

    private String where(String file) {
        return own(file).map(Path::toString).orElse(file);
    }

    /** When a file of the folder was changed; a time long ago for one that is not there. */
    private FileTime changed(String file) {
        try {
            Optional<Path> own = own(file);
            return own.isPresent() ? Files.getLastModifiedTime(own.get()) : FileTime.fromMillis(0);
        } catch (IOException _) {
            // It went in this moment.
            return FileTime.fromMillis(0);
        }
    }

    private String source(String file) {
        Optional<Path> own = own(file);
        if (own.isEmpty()) {
            return builtIn(file);
        }
        try {
            if (Files.size(own.get()) > MAX_BYTES) {
                throw new TemplateException(own.get() + " has more than " + MAX_BYTES + " bytes");
            }
            return Files.readString(own.get());
        } catch (CharacterCodingException _) {
            throw new TemplateException(own.get() + " is not text in UTF-8");
        } catch (IOException e) {
            throw new TemplateException(own.get() + " cannot be read (" + e + ")");
        }
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
