package io.jobwire.scoring.core;

import java.util.Arrays;

/**
 * What a resume is worth where a skill is asked for, in hundredths: ascending numbers of skills and their credits, because a resume
 * answers for few of the thousands of skills. Immutable.
 */
final class Credits {
    private final char[] skills;
    private final byte[] worth;

    private Credits(char[] skills, byte[] worth) {
        this.skills = skills;
        this.worth = worth;
    }

    /** Of a number for every skill; zeros are left out. */
    static Credits of(byte[] dense) {
        char[] skills = new char[dense.length];
        byte[] worth = new byte[dense.length];
        int size = 0;
        for (int skill = 0; skill < dense.length; skill++) {
            if (dense[skill] != 0) {
                skills[size] = (char) skill;
                worth[size++] = dense[skill];
            }
        }
        return new Credits(Arrays.copyOf(skills, size), Arrays.copyOf(worth, size));
    }

    void write(NumbersOut out) {
        out.ascending(skills).block(worth);
    }

    static Credits read(NumbersIn in) {
        return new Credits(in.ascending(), in.block());
    }

    /** Credit where a skill is asked for; 0 when there is none. */
    int at(int skill) {
        int at = Arrays.binarySearch(skills, (char) skill);
        return at < 0 ? 0 : worth[at];
    }

    /** How many skills have credit. */
    int size() {
        return skills.length;
    }

    /** The {@code i}-th of them. */
    int skill(int i) {
        return skills[i];
    }

    /** Credit of the {@code i}-th. */
    int worth(int i) {
        return worth[i];
    }
}
