package io.jobwire.dedupe.core;

/**
 * How far two texts agree.
 *
 * @param similarity Jaccard similarity of the shingles
 * @param containment share of the smaller set in the larger
 * @param brief whether one of them is short
 * @param mute whether one of them says too little to compare
 * @param agency whether a recruiter wrote one of them: recruiters use one text for many jobs
 * @param balanced whether neither has more than twice the words of the other
 */
record TextMatch(double similarity, double containment, boolean brief, boolean mute, boolean agency, boolean balanced) {

    static TextMatch of(Profile a, Profile b, Texts texts) {
        TextFacts left = a.text();
        TextFacts right = b.text();
        boolean brief = left.isShort() || right.isShort();
        boolean mute = Math.min(left.shingles(), right.shingles()) < Algorithm.LEAST_SHINGLES;
        boolean agency = a.agency() || b.agency();
        boolean balanced = 2 * Math.min(left.words(), right.words()) >= Math.max(left.words(), right.words());
        if (left.shingles() == 0 || right.shingles() == 0) {
            return new TextMatch(0, 0, brief, mute, agency, balanced);
        }
        if (left.setHash() == right.setHash()) {
            return new TextMatch(1, 1, brief, mute, agency, balanced);
        }
        double common = texts.common(a, b);
        double all = left.shingles() + right.shingles() - common;
        return new TextMatch(
                common / all, common / Math.min(left.shingles(), right.shingles()), brief, mute, agency, balanced);
    }

    /** Whether they may be the same text. */
    boolean similar() {
        return !mute && (similarity >= Algorithm.MERGE_SIMILARITY || containment >= Algorithm.MERGE_CONTAINMENT);
    }

    /** Whether both are long and hardly differ. */
    boolean isNearlyTheSame() {
        return !mute && !brief && similarity >= Algorithm.AGENCY_SIMILARITY;
    }

    /** Whether they are the same text as far as texts can tell. */
    boolean agrees() {
        if (mute) {
            return false;
        }
        if (agency) {
            return similarity >= Algorithm.AGENCY_SIMILARITY;
        }
        return brief
                ? containment >= Algorithm.MERGE_CONTAINMENT
                : similarity >= Algorithm.MERGE_SIMILARITY || containment >= Algorithm.MERGE_CONTAINMENT;
    }

    /**
     * Whether they agree enough to merge listings.
     *
     * @param samePlace whether both name the same places
     * @param acrossSites whether they come from two sites
     * @param wholeTitle whether the whole titles have the same words
     */
    boolean merges(boolean samePlace, boolean acrossSites, boolean wholeTitle) {
        if (brief) {
            return agrees() && samePlace;
        }
        boolean repost = acrossSites && samePlace && !mute && !agency;
        double enough = wholeTitle ? Algorithm.TITLED_SIMILARITY : Algorithm.REPOST_SIMILARITY;
        return agrees() || (repost && similarity >= enough);
    }

    /** Whether both are long, of like length, and by no recruiter: they may be translations. */
    boolean comparable() {
        return !brief && !agency && balanced;
    }

    String word() {
        String verdict = similarity == 1
                ? "identical"
                : similarity >= Algorithm.MERGE_SIMILARITY
                        ? "similar"
                        : containment >= Algorithm.MERGE_CONTAINMENT ? "contained" : "different";
        return brief ? "short, " + verdict : verdict;
    }
}
