package io.jobwire.scoring.core;

import java.util.List;

/**
 * All that judging reads of a resume, as numbers: some five kilobytes, without its text. Immutable; made by
 * {@link Rubric#prepare(io.jobwire.records.Profile)}.
 */
public final class PreparedProfile {
    static final char NOWHERE = Character.MAX_VALUE;

    final String resume;
    final String user;
    final boolean readable;
    final Credits credit;
    /** Numbers of the skills of the profile, in its order; below zero for those that the taxonomy does not have. */
    final int[] skills;

    final List<Title> titles;
    final Sparse title;
    final Sparse field;
    /** Weights are BM25 saturations in 1,024ths. */
    final Sparse words;

    /** Where each word stands first; {@link #NOWHERE} when it stands in no text or very far behind. */
    final char[] wordsAt;

    final Traits traits;
    final Wanted wanted;
    /** What explanations need beside the text. */
    final ResumeSide side;

    PreparedProfile(
            String resume,
            String user,
            boolean readable,
            Credits credit,
            int[] skills,
            List<Title> titles,
            Sparse title,
            Sparse field,
            Sparse words,
            char[] wordsAt,
            Traits traits,
            Wanted wanted,
            ResumeSide side) {
        this.resume = resume;
        this.user = user;
        this.readable = readable;
        this.credit = credit;
        this.skills = skills;
        this.titles = List.copyOf(titles);
        this.title = title;
        this.field = field;
        this.words = words;
        this.wordsAt = wordsAt;
        this.traits = traits;
        this.wanted = wanted;
        this.side = side;
    }

    /** Resume id. */
    public String resume() {
        return resume;
    }

    /** Whose resume; empty when nobody is named. */
    public String user() {
        return user;
    }

    /** Whether the resume could be read; one that could not is never scored. */
    public boolean readable() {
        return readable;
    }
}
