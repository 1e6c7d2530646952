package io.jobwire.search.index;

import io.jobwire.records.CanonicalListing;
import io.jobwire.search.Highlight;
import io.jobwire.search.Highlight.Mark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Finds the words of a query in the title and in the best sentences of the text. */
public final class Highlights {
    private static final int SENTENCES = 2;
    private static final int GOAL_LENGTH = 160;

    /** Longest piece: text without full stops would be one sentence. */
    private static final int MAX_LENGTH = 320;

    private final UnifiedHighlighter title;
    private final UnifiedHighlighter text;

    /** @param analyzer how text becomes words */
    public Highlights(Analyzer analyzer) {
        this.title = highlighter(analyzer, IndexFields.TITLE, WholeBreakIterator::new);
        this.text = highlighter(
                analyzer,
                IndexFields.TEXT,
                () -> LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(Locale.ROOT), GOAL_LENGTH, 0.5f));
    }

    /** The best pieces of a listing. */
    private List<Highlight> of(Query query, CanonicalListing listing) throws IOException {
        List<Highlight> all = new ArrayList<>();
        add(title, IndexFields.TITLE, query, listing.getTitle(), 1, all);
        add(text, IndexFields.TEXT, query, listing.getText(), SENTENCES, all);
        return all;
    }

    /** The best pieces of each of a page's listings, made by all cores: a text is cut into words anew for it. */
    public List<List<Highlight>> ofEach(Query query, List<CanonicalListing> listings) {
        return listings.parallelStream()
                .map(listing -> {
                    try {
                        return of(query, listing);
                    } catch (IOException e) {
                        throw new UncheckedIOException("Text in memory cannot be read", e);
                    }
                })
                .toList();
    }

    private static void add(
            UnifiedHighlighter highlighter, String field, Query query, String content, int pieces, List<Highlight> all)
            throws IOException {
        if (!content.isEmpty()
                && highlighter.highlightWithoutSearcher(field, query, content, pieces) instanceof Pieces found) {
            all.addAll(found.highlights());
        }
    }

    private static UnifiedHighlighter highlighter(Analyzer analyzer, String field, Supplier<BreakIterator> pieces) {
        return UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withBreakIterator(pieces)
                .withFormatter(new ToPieces(field))
                // Matches of whole queries would need all fields: only the words of this one are at hand.
                .withWeightMatches(false)
                .withMaxNoHighlightPassages(0)
                .withMaxLength(100_000)
                .build();
    }

    private record Pieces(List<Highlight> highlights) {}

    private static final class ToPieces extends PassageFormatter {
        private final String field;

        ToPieces(String field) {
            this.field = field;
        }

        @Override
        public Pieces format(Passage[] passages, String content) {
            List<Highlight> pieces = new ArrayList<>();
            for (Passage passage : passages) {
                if (passage.getNumMatches() > 0) {
                    pieces.add(piece(passage, content));
                }
            }
            return new Pieces(pieces);
        }

        private Highlight piece(Passage passage, String content) {
            int start = passage.getStartOffset();
            int end = passage.getEndOffset();
            if (end - start > MAX_LENGTH) {
                start = Math.max(start, boundary(content, passage.getMatchStarts()[0] - GOAL_LENGTH / 2));
                end = Math.min(end, boundary(content, start + MAX_LENGTH));
            }
            List<Mark> marks = new ArrayList<>();
            int done = start;
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int from = Math.max(passage.getMatchStarts()[i], done);
                int to = passage.getMatchEnds()[i];
                if (from < to && to <= end) {
                    marks.add(new Mark(from - start, to - start));
                    done = to;
                }
            }
            return new Highlight(field, content.substring(start, end), marks);
        }

        /** The next space, so that no word and no surrogate pair is cut; the end when there is none near. */
        private static int boundary(String content, int at) {
            int from = Math.clamp(at, 0, content.length());
            for (int i = from; i < Math.min(content.length(), from + GOAL_LENGTH); i++) {
                if (Character.isWhitespace(content.charAt(i))) {
                    return i;
                }
            }
            return from > 0 && from < content.length() && Character.isLowSurrogate(content.charAt(from))
                    ? from + 1
                    : from;
        }
    }
}
