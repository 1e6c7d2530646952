package io.jobwire.ingest.resume;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Range;

/** Finds hidden runs of the binary Word format and takes their words out of its text. Stateless. */
final class DocCleaning {
    private static final int TINY_HALF_POINTS = 4;
    private static final int MOST_RUNS = 50_000;

    private DocCleaning() {}

    /** The text without what the document hides. Formats before Word 97 say nothing of their runs. */
    static String clean(byte[] file, String text, Hidden hidden) {
        List<String> gone = new ArrayList<>();
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(file))) {
            Range range = document.getRange();
            for (int i = 0; i < Math.min(range.numCharacterRuns(), MOST_RUNS); i++) {
                CharacterRun run = range.getCharacterRun(i);
                boolean tiny = run.getFontSize() > 0 && run.getFontSize() <= TINY_HALF_POINTS;
                if ((run.isVanished() || tiny) && run.text().strip().length() > 1) {
                    gone.add(run.text().strip());
                    hidden.add(run.isVanished() ? Hidden.Why.INVISIBLE : Hidden.Why.TINY, run.text());
                }
            }
        } catch (IOException | RuntimeException e) {
            // The parser has read it; what it says of its looks is a help and not needed.
            return text;
        }
        StringBuilder left = new StringBuilder(text);
        int from = 0;
        for (String words : gone) {
            int at = left.indexOf(words, from);
            if (at >= 0) {
                left.delete(at, at + words.length());
                from = at;
            }
        }
        return left.toString();
    }
}
