/**
 * The query language: text in, a tree that every engine translates out. Pure: it knows no engine, no Kafka.
 *
 * <pre>
 * query   = or
 * or      = and { "OR" and }
 * and     = not { [ "AND" ] not }
 * not     = ( "NOT" | "-" ) not | primary
 * primary = [ field ":" ] ( word | word "*" | '"' words '"' | "(" or ")" )
 * field   = "title" | "company" | "skill"
 * </pre>
 *
 * <p>Words side by side must all match. Words that name a skill of the taxonomy also match listings that have the skill
 * by another name. Operators are written in capitals. Everything is bounded: length, words, depth; wildcards stand only
 * at the end of a word. What cannot be read is a {@link io.jobwire.search.QuerySyntaxException} that points at the
 * place.
 */
@NullMarked
package io.jobwire.search.query;

import org.jspecify.annotations.NullMarked;
