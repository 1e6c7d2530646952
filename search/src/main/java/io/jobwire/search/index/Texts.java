package io.jobwire.search.index;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How text becomes words: Unicode words, lower case, without accents and English plurals; the few languages whose names
 * are signs (C++, C#, F#, .NET) stay words.
 */
public final class Texts extends Analyzer {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final NormalizeCharMap SIGNS = signs();
    /** So many words seem to stand between two fields: no phrase goes from one into the next. */
    private static final int BETWEEN_FIELDS = 100;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream stream = new EnglishPossessiveFilter(words);
        stream = new LowerCaseFilter(stream);
        stream = new EnglishMinimalStemFilter(stream);
        stream = new ASCIIFoldingFilter(stream);
        return new TokenStreamComponents(words, stream);
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        String text = all(reader);
        // The filter asks its table at every character; few texts have anything for it.
        return hasSigns(text) ? new MappingCharFilter(SIGNS, new StringReader(text)) : new StringReader(text);
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return field.equals(IndexFields.ANY) ? BETWEEN_FIELDS : super.getPositionIncrementGap(field);
    }

    /** The words of a text with a space between them, for an engine that only cuts at spaces. */
    public String words(String field, String text) {
        StringBuilder words = new StringBuilder(text.length());
        try (TokenStream stream = tokenStream(field, text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (!words.isEmpty()) {
                    words.append(' ');
                }
                words.append(word.buffer(), 0, word.length());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory cannot be read", e);
        }
        return words.toString();
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }

    private static String all(Reader reader) {
        StringWriter text = new StringWriter(8 * 1024);
        try {
            reader.transferTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException("Text cannot be read", e);
        }
        return text.toString();
    }

    private static boolean hasSigns(String text) {
        return text.indexOf('#') >= 0
                || text.contains("++")
                || text.contains(".net")
                || text.contains(".Net")
                || text.contains(".NET");
    }

    /** A name for comparing: compatible forms, lower case, no accents, no space around. */
    public static String folded(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFKD))
                .replaceAll("");
        return plain.toLowerCase(Locale.ROOT);
    }

    private static NormalizeCharMap signs() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        for (String c : new String[] {"c", "C"}) {
            map.add(c + "++", "cplusplus");
            map.add(c + "#", "csharp");
        }
        for (String f : new String[] {"f", "F"}) {
            map.add(f + "#", "fsharp");
        }
        for (String net : new String[] {".net", ".Net", ".NET"}) {
            map.add(net, " dotnet");
        }
        return map.build();
    }
}
