package io.jobwire.bench.matching;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * BM25 (k1 1.2, b 0.75) and TF-IDF cosine over the words of English analysis, with statistics of the resumes that are there: plain
 * search, to compare with. Safe for use by one thread.
 */
final class TermScorer implements Scorer {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final boolean cosine;
    private final Map<String, Map<String, Integer>> read = new HashMap<>();

    TermScorer(boolean cosine) {
        this.cosine = cosine;
    }

    @Override
    public Map<String, Double> score(CanonicalListing job, List<Profile> resumes) {
        Map<String, Integer> query = terms(job.getTitle() + "\n" + job.getText());
        Map<String, Integer> found = new HashMap<>();
        double words = 0;
        for (Profile resume : resumes) {
            Map<String, Integer> terms = of(resume);
            terms.keySet().forEach(term -> found.merge(term, 1, Integer::sum));
            words += length(terms);
        }
        double mean = words / resumes.size();
        Map<String, Double> scores = new HashMap<>();
        for (Profile resume : resumes) {
            Map<String, Integer> terms = of(resume);
            scores.put(
                    resume.getResume(),
                    cosine
                            ? cosine(query, terms, found, resumes.size())
                            : bm25(query, terms, found, resumes.size(), mean));
        }
        return scores;
    }

    private static double bm25(
            Map<String, Integer> query,
            Map<String, Integer> terms,
            Map<String, Integer> found,
            int documents,
            double mean) {
        double norm = K1 * (1 - B + B * length(terms) / mean);
        double score = 0;
        for (String term : query.keySet()) {
            double tf = terms.getOrDefault(term, 0);
            double df = found.getOrDefault(term, 0);
            score += Math.log(1 + (documents - df + 0.5) / (df + 0.5)) * tf / (tf + norm);
        }
        return score;
    }

    private static double cosine(
            Map<String, Integer> query, Map<String, Integer> terms, Map<String, Integer> found, int documents) {
        double product = 0;
        for (Map.Entry<String, Integer> term : query.entrySet()) {
            product += weight(term.getKey(), term.getValue(), found, documents)
                    * weight(term.getKey(), terms.getOrDefault(term.getKey(), 0), found, documents);
        }
        double lengths = norm(query, found, documents) * norm(terms, found, documents);
        return lengths == 0 ? 0 : product / lengths;
    }

    private static double norm(Map<String, Integer> terms, Map<String, Integer> found, int documents) {
        double squares = 0;
        for (Map.Entry<String, Integer> term : terms.entrySet()) {
            double weight = weight(term.getKey(), term.getValue(), found, documents);
            squares += weight * weight;
        }
        return Math.sqrt(squares);
    }

    private static double weight(String term, int count, Map<String, Integer> found, int documents) {
        return count == 0
                ? 0
                : (1 + Math.log(count)) * Math.log((documents + 1.0) / (found.getOrDefault(term, 0) + 1.0));
    }

    private static double length(Map<String, Integer> terms) {
        return terms.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Map<String, Integer> of(Profile resume) {
        return read.computeIfAbsent(resume.getResume(), _ -> terms(resume.getText()));
    }

    private Map<String, Integer> terms(String text) {
        Map<String, Integer> terms = new HashMap<>();
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.merge(term.toString(), 1, Integer::sum);
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
