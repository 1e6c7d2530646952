package io.jobwire.scoring.core;

/** The parts of a score, in the order of the rubric. Labels are compatibility: people and scripts read them. */
enum Part {
    REQUIREMENTS(
            0,
            "requirements",
            Weights.REQUIREMENTS,
            "weighted share of the must-have skills that the resume shows, or of all skills named when none is marked;"
                    + " part credit for wider, narrower and sibling skills, less for skills only listed or long unused"),
    EXTRAS(
            1,
            "nice-to-have",
            Weights.EXTRAS,
            "the same for nice-to-have and, at half weight, other named skills; follows the requirements when the"
                    + " listing names none"),
    ROLE(
            2,
            "role",
            Weights.ROLE,
            "the best of: same or neighbouring occupation, words shared by the titles (older positions count less),"
                    + " closeness of the titles, and, up to 16, how much the resume speaks of the words of the title"),
    EXPERIENCE(
            3,
            "experience",
            Weights.EXPERIENCE,
            "5 for years against the years asked for or usual at the level, 3 for the distance of the levels"),
    EDUCATION(
            4, "education", Weights.EDUCATION, "the level of the degree against the level asked for; never the school"),
    FIELD(
            5,
            "field",
            Weights.FIELD,
            "cosine of listing and resume as vectors over the occupations of ESCO (explicit semantic analysis), by"
                    + " fixed anchors"),
    WORDS(
            6,
            "words",
            Weights.WORDS,
            "telling words of the listing that the resume uses: BM25 with fixed statistics, by fixed anchors");

    private final int index;
    private final String label;
    private final int max;
    private final String doc;

    Part(int index, String label, int max, String doc) {
        this.index = index;
        this.label = label;
        this.max = max;
        this.doc = doc;
    }

    /** Place among the parts, from 0. */
    int index() {
        return index;
    }

    /** Name in records and tables. */
    String label() {
        return label;
    }

    /** Most thousandths of a point. */
    int max() {
        return max;
    }

    /** What earns points, for the published table. */
    String doc() {
        return doc;
    }
}
