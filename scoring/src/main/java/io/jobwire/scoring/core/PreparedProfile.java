package io.jobwire.scoring.core;

import java.util.List;

/**
 * All that judging reads of a resume, as numbers: some six kilobytes, without its text. Immutable; made by
 * {@link Rubric#prepare(io.jobwire.records.Profile)}.
 */
public final class PreparedProfile {
    final String resume;
    final String user;
    final boolean readable;
    /** For every skill of the taxonomy what the resume is worth where it is asked for, in hundredths. */
    final byte[] credit;

    final List<Title> titles;
    final Sparse title;
    final Sparse field;
    /** Weights are BM25 saturations in 1,024ths. */
    final Sparse words;

    final int[] wordsAt;
    final Traits traits;
    final Wanted wanted;

    PreparedProfile(
            String resume,
            String user,
            boolean readable,
            byte[] credit,
            List<Title> titles,
            Sparse title,
            Sparse field,
            Sparse words,
            int[] wordsAt,
            Traits traits,
            Wanted wanted) {
        this.resume = resume;
        this.user = user;
        this.readable = readable;
        this.credit = credit;
        this.titles = List.copyOf(titles);
        this.title = title;
        this.field = field;
        this.words = words;
        this.wordsAt = wordsAt;
        this.traits = traits;
        this.wanted = wanted;
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
