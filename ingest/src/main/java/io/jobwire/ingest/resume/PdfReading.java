package io.jobwire.ingest.resume;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;

/** Reads PDFs with Apache PDFBox: what a person sees, in the order in which its sections hang together. Stateless. */
final class PdfReading {
    private PdfReading() {}

    /**
     * What a PDF says.
     *
     * @param painted whether its pages show more than letters
     */
    record Read(String text, int pages, boolean painted) {}

    /**
     * Reads a PDF; one that opens without a password is read whatever its permissions say, as every viewer shows it.
     *
     * @throws EncryptedDocumentException if it needs a password
     * @throws IOException if it is damaged beyond what PDFBox repairs
     */
    static Read read(byte[] file, Hidden hidden) throws IOException, EncryptedDocumentException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PdfText pages = PdfText.of(document, hidden);
            return new Read(ReadingOrder.choose(pages.texts()), document.getNumberOfPages(), pages.painted());
        } catch (InvalidPasswordException e) {
            throw new EncryptedDocumentException(e);
        }
    }
}
