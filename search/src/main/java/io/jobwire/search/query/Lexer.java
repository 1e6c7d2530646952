package io.jobwire.search.query;

import io.jobwire.search.QuerySyntaxException;
import io.jobwire.search.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a query into tokens. */
final class Lexer {
    /** Longest query, in UTF-16 units. */
    static final int MAX_LENGTH = 1_000;

    /** Shortest beginning of a word before a star: shorter ones match half of all words. */
    private static final int LEAST_PREFIX = 2;

    private final String query;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String query) {
        this.query = query;
    }

    static List<Token> tokens(String query) {
        if (query.length() > MAX_LENGTH) {
            throw new QuerySyntaxException("A query has at most " + MAX_LENGTH + " characters", MAX_LENGTH);
        }
        Lexer lexer = new Lexer(query);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (at < query.length()) {
            char c = query.charAt(at);
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                at++;
            } else if (c == '"') {
                phrase();
            } else if (c == '(') {
                single(Kind.OPEN);
            } else if (c == ')') {
                single(Kind.CLOSE);
            } else if (c == '-' && at + 1 < query.length() && startsOperand(query.charAt(at + 1))) {
                single(Kind.NOT);
            } else {
                word();
            }
        }
        tokens.add(new Token(Kind.END, "", query.length(), query.length()));
    }

    private void single(Kind kind) {
        tokens.add(new Token(kind, query.substring(at, at + 1), at, at + 1));
        at++;
    }

    private void phrase() {
        int close = query.indexOf('"', at + 1);
        if (close < 0) {
            throw new QuerySyntaxException("The quotation mark is never closed: add a \" at the end", at);
        }
        if (query.substring(at + 1, close).isBlank()) {
            throw new QuerySyntaxException("There is nothing between the quotation marks", at);
        }
        tokens.add(new Token(Kind.PHRASE, query.substring(at + 1, close), at, close + 1));
        at = close + 1;
    }

    private void word() {
        int start = at;
        while (at < query.length() && isWordPart(query.charAt(at))) {
            if (query.charAt(at) == ':' && at > start && field(start)) {
                return;
            }
            at++;
        }
        String word = query.substring(start, at);
        switch (word) {
            case "AND", "&&" -> tokens.add(new Token(Kind.AND, word, start, at));
            case "OR", "||" -> tokens.add(new Token(Kind.OR, word, start, at));
            case "NOT" -> tokens.add(new Token(Kind.NOT, word, start, at));
            default -> plain(word, start);
        }
    }

    /** A name before a colon is a field when it is one, or an error when it looks like one. */
    private boolean field(int start) {
        String name = query.substring(start, at);
        if (Fields.named(name).isPresent()) {
            at++;
            tokens.add(new Token(Kind.FIELD, name, start, at));
            return true;
        }
        boolean operandFollows = at + 1 < query.length() && startsOperand(query.charAt(at + 1));
        if (operandFollows && name.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            throw new QuerySyntaxException(
                    "There is no field " + name
                            + ": use title:, company: or skill:, or put the words in quotation marks",
                    start);
        }
        return false;
    }

    private void plain(String word, int start) {
        int star = word.indexOf('*');
        if (star < 0) {
            tokens.add(new Token(Kind.WORD, word, start, at));
        } else if (star < word.length() - 1) {
            throw new QuerySyntaxException("A * stands only at the end of a word", start + star);
        } else if (star < LEAST_PREFIX) {
            throw new QuerySyntaxException("A * needs at least " + LEAST_PREFIX + " letters before it", start + star);
        } else {
            tokens.add(new Token(Kind.PREFIX, word.substring(0, star), start, at));
        }
    }

    private static boolean isWordPart(char c) {
        return !Character.isWhitespace(c) && !Character.isISOControl(c) && c != '"' && c != '(' && c != ')';
    }

    private static boolean startsOperand(char c) {
        return Character.isLetterOrDigit(c) || c == '"' || c == '(';
    }
}
