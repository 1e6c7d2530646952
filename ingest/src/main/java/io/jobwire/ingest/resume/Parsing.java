package io.jobwire.ingest.resume;

import io.jobwire.records.ReadQuality;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalInt;
import java.util.Set;
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
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads one file: PDFs with Apache PDFBox, all else with Apache Tika. Only the child process does this. Not thread-safe. */
final class Parsing {
    private static final String PDF = "application/pdf";
    private static final Set<String> IMAGES =
            Set.of("image/png", "image/jpeg", "image/tiff", "image/gif", "image/bmp", "image/webp", "image/heic");
    private static final Set<String> PROTECTED =
            Set.of("application/x-tika-ooxml-protected", "application/x-tika-msoffice-protected");

    private final DefaultDetector detector = new DefaultDetector();
    private final AutoDetectParser parser = new AutoDetectParser(
            detector,
            new OOXMLParser(),
            new OfficeParser(),
            new RTFParser(),
            new OpenDocumentParser(),
            new JSoupParser(),
            new TXTParser());

    ReadResume read(byte[] file) {
        Metadata metadata = new Metadata();
        String type = "application/octet-stream";
        Hidden hidden = new Hidden();
        ContentHandler text = new BodyContentHandler(Verdicts.MOST_CHARACTERS);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            MediaType detected = detector.detect(in, metadata).getBaseType();
            type = detected.toString();
            if (IMAGES.contains(type)) {
                return ReadResume.without(
                        ReadQuality.NEEDS_OCR, "The file is a picture; hand in a PDF or DOCX with text", type);
            }
            if (PROTECTED.contains(type)) {
                return Verdicts.encrypted(type);
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
            if (type.equals(PDF)) {
                PdfReading.Read read = PdfReading.read(file, hidden);
                return Verdicts.judge(read.text(), type, OptionalInt.of(read.pages()), read.painted(), hidden);
            }
            try (TikaInputStream shown = TikaInputStream.get(shown(file, detected, hidden))) {
                parser.parse(shown, text, metadata, context());
            }
        } catch (EncryptedDocumentException e) {
            return Verdicts.encrypted(type);
        } catch (ZeroByteFileException e) {
            return ReadResume.without(ReadQuality.CORRUPT, "The file is empty", type);
        } catch (WriteLimitReachedException e) {
            return judge(text.toString(), type, metadata, hidden);
        } catch (SAXException | TikaException | IOException e) {
            return WriteLimitReachedException.isWriteLimitReached(e)
                    ? judge(text.toString(), type, metadata, hidden)
                    : Verdicts.corrupt(e, type);
        } catch (RuntimeException | StackOverflowError e) {
            // Parsers of foreign formats throw anything at damaged files; this process exists to bear it.
            return Verdicts.corrupt(e, type);
        }
        String read = text.toString();
        if (type.equals("application/msword")) {
            read = DocCleaning.clean(file, read, hidden);
        } else if (type.startsWith("text/") || type.equals("application/json")) {
            String plain = MarkdownReading.is(read) ? MarkdownReading.plain(read) : read;
            read = JsonResume.text(read).orElse(plain);
        }
        return judge(read, type, metadata, hidden);
    }

    /** The file without what it hides, where that can be done before it is parsed; else the file itself. */
    private byte[] shown(byte[] file, MediaType detected, Hidden hidden) throws IOException {
        String type = detected.toString();
        if (type.startsWith("application/vnd.openxmlformats-officedocument.wordprocessingml")
                || type.startsWith("application/vnd.ms-word.")) {
            return ZipCleaning.docx(file, hidden);
        }
        if (type.startsWith("application/vnd.oasis.opendocument.text")) {
            return ZipCleaning.odt(file, hidden);
        }
        if (type.equals("application/rtf") || type.equals("text/rtf")) {
            return RtfCleaning.clean(file, hidden);
        }
        if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
            return HtmlReading.clean(file, hidden);
        }
        return file;
    }

    private boolean supported(MediaType type) {
        if (type.toString().equals(PDF)) {
            return true;
        }
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
        context.set(PasswordProvider.class, metadata -> null);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private static ReadResume judge(String raw, String type, Metadata metadata, Hidden hidden) {
        Integer counted = metadata.getInt(PagedText.N_PAGES);
        OptionalInt pages = counted == null ? OptionalInt.empty() : OptionalInt.of(counted);
        return Verdicts.judge(raw, type, pages, false, hidden);
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
