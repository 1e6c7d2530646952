package io.jobwire.ingest.resume;

import io.jobwire.records.ReadQuality;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.PasswordProvider;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads one file with Apache Tika. Only the child process does this. Not thread-safe. */
final class Parsing {
    /** A resume that is longer is cut off: it is none. */
    static final int MOST_CHARACTERS = 400_000;

    /** Fewer characters than this say nothing of a working life. */
    private static final int LITTLE_TEXT = 200;

    private static final int LITTLE_TEXT_PER_PAGE = 30;
    private static final Set<String> IMAGES =
            Set.of("image/png", "image/jpeg", "image/tiff", "image/gif", "image/bmp", "image/webp", "image/heic");
    private static final Set<String> PROTECTED =
            Set.of("application/x-tika-ooxml-protected", "application/x-tika-msoffice-protected");
    private static final Pattern BLANK_LINES =
            Pattern.compile("\\n[ \\t\\x0B\\f\\r\\u00a0]*(?:\\n[ \\t\\x0B\\f\\r\\u00a0]*)+");

    private final DefaultDetector detector = new DefaultDetector();
    private final AutoDetectParser parser = new AutoDetectParser(
            detector,
            new PDFParser(),
            new OOXMLParser(),
            new OfficeParser(),
            new RTFParser(),
            new OpenDocumentParser(),
            new JSoupParser(),
            new TXTParser());

    ReadResume read(byte[] file) {
        Metadata metadata = new Metadata();
        String type = "application/octet-stream";
        ContentHandler text = new BodyContentHandler(MOST_CHARACTERS);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            MediaType detected = detector.detect(in, metadata).getBaseType();
            type = detected.toString();
            if (IMAGES.contains(type)) {
                return ReadResume.without(
                        ReadQuality.NEEDS_OCR, "The file is a picture; hand in a PDF or DOCX with text", type);
            }
            if (PROTECTED.contains(type)) {
                return encrypted(type);
            }
            if (!supported(detected)) {
                return ReadResume.without(
                        ReadQuality.UNSUPPORTED,
                        "Files of type " + type + " are not read; hand in a PDF or DOCX",
                        type);
            }
            if (ZipBounds.exceeded(file)) {
                return ReadResume.without(
                        ReadQuality.TOO_LARGE, "The file unpacks to far more than a resume holds; save it anew", type);
            }
            parser.parse(in, text, metadata, context());
        } catch (EncryptedDocumentException e) {
            return encrypted(type);
        } catch (ZeroByteFileException e) {
            return ReadResume.without(ReadQuality.CORRUPT, "The file is empty", type);
        } catch (WriteLimitReachedException e) {
            return judge(text.toString(), type, metadata);
        } catch (SAXException | TikaException | IOException e) {
            return WriteLimitReachedException.isWriteLimitReached(e)
                    ? judge(text.toString(), type, metadata)
                    : corrupt(e, type);
        } catch (RuntimeException | StackOverflowError e) {
            // Parsers of foreign formats throw anything at damaged files; this process exists to bear it.
            return corrupt(e, type);
        }
        return judge(text.toString(), type, metadata);
    }

    private boolean supported(MediaType type) {
        MediaType known = type;
        while (known != null && !known.equals(MediaType.OCTET_STREAM)) {
            if (parser.getParsers(context()).containsKey(known)) {
                return true;
            }
            known = parser.getMediaTypeRegistry().getSupertype(known);
        }
        return false;
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        context.set(PDFParserConfig.class, pdf);
        context.set(PasswordProvider.class, metadata -> null);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private static ReadResume encrypted(String type) {
        return ReadResume.without(
                ReadQuality.ENCRYPTED,
                "The file is protected by a password; save it without and hand it in again",
                type);
    }

    private static ReadResume corrupt(Throwable why, String type) {
        return ReadResume.without(
                ReadQuality.CORRUPT,
                "The file is damaged and cannot be read (" + why.getClass().getSimpleName()
                        + "); save it anew as PDF or DOCX",
                type);
    }

    private static ReadResume judge(String raw, String type, Metadata metadata) {
        String text = BLANK_LINES
                .matcher(raw.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("\n\n")
                .strip();
        Integer counted = metadata.getInt(PagedText.N_PAGES);
        OptionalInt pages = counted == null ? OptionalInt.empty() : OptionalInt.of(counted);
        long characters = text.chars().filter(c -> !Character.isWhitespace(c)).count();
        if (type.equals("application/pdf") && characters < (long) LITTLE_TEXT_PER_PAGE * Math.max(1, pages.orElse(1))) {
            return new ReadResume(
                    text,
                    ReadQuality.NEEDS_OCR,
                    "The pages are pictures without text; hand in a file with text, not a scan",
                    type,
                    pages);
        }
        if (characters < LITTLE_TEXT) {
            return new ReadResume(
                    text, ReadQuality.LOW_TEXT, "The file holds hardly any text; is it the right one?", type, pages);
        }
        return new ReadResume(text, ReadQuality.OK, "", type, pages);
    }

    /** Files inside files are not looked at. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
    }
}
