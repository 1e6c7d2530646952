package io.jobwire.search.query;

import io.jobwire.search.QuerySyntaxException;
import io.jobwire.search.query.QueryNode.Field;
import io.jobwire.search.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads queries. Immutable and safe for use by many threads. */
public final class QueryParser {
    /** Most words and phrases in a query. */
    static final int MAX_TERMS = 64;

    /** Deepest nesting of parentheses and NOT. */
    static final int MAX_DEPTH = 16;

    private final SkillNames skills;

    /** A parser that knows the skills' names. */
    public QueryParser(SkillNames skills) {
        this.skills = skills;
    }

    /**
     * The tree of a query; everything for a blank one.
     *
     * @throws QuerySyntaxException when it is not in the language
     */
    public QueryNode parse(String query) {
        List<Token> tokens = Lexer.tokens(query);
        if (tokens.size() == 1) {
            return new QueryNode.Everything();
        }
        Run run = new Run(query, tokens);
        QueryNode root = run.or(Field.ANY, 0);
        Token rest = run.peek();
        if (rest.kind() != Kind.END) {
            throw new QuerySyntaxException("This ) closes nothing: remove it", rest.start());
        }
        return root;
    }

    private final class Run {
        private final String query;
        private final List<Token> tokens;
        private int at;
        private int terms;

        Run(String query, List<Token> tokens) {
            this.query = query;
            this.tokens = tokens;
        }

        Token peek() {
            return tokens.get(at);
        }

        private Token next() {
            return tokens.get(at++);
        }

        QueryNode or(Field field, int depth) {
            List<QueryNode> parts = new ArrayList<>();
            parts.add(and(field, depth));
            while (peek().kind() == Kind.OR) {
                Token operator = next();
                parts.add(operand(operator, () -> and(field, depth)));
            }
            return parts.size() == 1 ? parts.getFirst() : new QueryNode.Or(parts);
        }

        private QueryNode and(Field field, int depth) {
            List<QueryNode> parts = new ArrayList<>();
            List<Token> words = new ArrayList<>();
            while (true) {
                Token token = peek();
                boolean afterAnd = token.kind() == Kind.AND;
                if (afterAnd) {
                    if (parts.isEmpty() && words.isEmpty()) {
                        throw missing(token, "before");
                    }
                    next();
                    token = peek();
                    if (!startsOperand(token.kind())) {
                        throw missing(tokens.get(at - 1), "after");
                    }
                }
                if (token.kind() == Kind.WORD) {
                    if (afterAnd) {
                        flush(field, words, parts);
                    }
                    count(token);
                    words.add(next());
                } else if (startsOperand(token.kind())) {
                    flush(field, words, parts);
                    parts.add(not(field, depth));
                } else {
                    flush(field, words, parts);
                    break;
                }
            }
            if (parts.isEmpty()) {
                throw emptyHere();
            }
            return parts.size() == 1 ? parts.getFirst() : new QueryNode.And(parts);
        }

        private QueryNode not(Field field, int depth) {
            Token token = peek();
            if (depth > MAX_DEPTH) {
                throw new QuerySyntaxException("The query is nested too deep", token.start());
            }
            if (token.kind() == Kind.NOT) {
                next();
                return new QueryNode.Not(operand(token, () -> not(field, depth + 1)));
            }
            return primary(field, depth);
        }

        private QueryNode primary(Field field, int depth) {
            Token token = next();
            return switch (token.kind()) {
                case WORD -> {
                    count(token);
                    List<QueryNode> one = new ArrayList<>();
                    flush(field, new ArrayList<>(List.of(token)), one);
                    yield one.getFirst();
                }
                case PREFIX -> {
                    count(token);
                    yield new QueryNode.Prefix(field, token.text());
                }
                case PHRASE -> {
                    count(token);
                    yield field == Field.SKILL ? skill(token.text()) : new QueryNode.Phrase(field, token.text());
                }
                case FIELD -> {
                    Field named = Fields.named(token.text()).orElseThrow();
                    yield operand(token, () -> primary(named, depth));
                }
                case OPEN -> {
                    QueryNode inner = or(field, depth + 1);
                    if (peek().kind() != Kind.CLOSE) {
                        throw new QuerySyntaxException("This ( is never closed: add a )", token.start());
                    }
                    next();
                    yield inner;
                }
                case AND, OR, NOT, CLOSE, END -> throw missing(token, "before");
            };
        }

        /** Words side by side: each must match, and words that name a skill may match by another of its names. */
        private void flush(Field field, List<Token> words, List<QueryNode> into) {
            if (words.isEmpty()) {
                return;
            }
            if (field == Field.SKILL) {
                words.forEach(word -> into.add(skill(word.text())));
            } else if (field == Field.ANY) {
                new SkillWords(skills, query).add(words, into);
            } else {
                words.forEach(word -> into.add(new QueryNode.Word(field, word.text())));
            }
            words.clear();
        }

        private QueryNode skill(String name) {
            return skills.named(name)
                    .<QueryNode>map(skill -> new QueryNode.HasSkill(skill.id()))
                    .orElseGet(() -> name.indexOf(' ') < 0
                            ? new QueryNode.Word(Field.SKILL, name)
                            : new QueryNode.Phrase(Field.SKILL, name));
        }

        private QueryNode operand(Token operator, java.util.function.Supplier<QueryNode> parse) {
            if (!startsOperand(peek().kind())) {
                throw missing(operator, "after");
            }
            return parse.get();
        }

        private void count(Token token) {
            if (++terms > MAX_TERMS) {
                throw new QuerySyntaxException("A query has at most " + MAX_TERMS + " words", token.start());
            }
        }

        private QuerySyntaxException emptyHere() {
            Token token = peek();
            return switch (token.kind()) {
                case CLOSE -> new QuerySyntaxException("There is nothing before this )", token.start());
                case END -> new QuerySyntaxException("There is nothing after this", token.start());
                case OR, AND -> missing(token, "before");
                case WORD, PREFIX, PHRASE, FIELD, NOT, OPEN -> throw new IllegalStateException("Not read: " + token);
            };
        }

        private static QuerySyntaxException missing(Token operator, String side) {
            return operator.kind() == Kind.END
                    ? new QuerySyntaxException("The query ends too early", operator.start())
                    : new QuerySyntaxException("There is nothing " + side + " " + query(operator), operator.start());
        }

        private static String query(Token operator) {
            return operator.kind() == Kind.FIELD ? operator.text() + ":" : operator.text();
        }

        private static boolean startsOperand(Kind kind) {
            return switch (kind) {
                case WORD, PREFIX, PHRASE, FIELD, NOT, OPEN -> true;
                case AND, OR, CLOSE, END -> false;
            };
        }
    }
}
