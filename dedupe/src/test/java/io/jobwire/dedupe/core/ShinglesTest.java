package io.jobwire.dedupe.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ShinglesTest {
    private static final String TEXT =
            "We build data pipelines in Zürich: Kafka, Flink & Postgres. Apply now, grow with us (m/f/d)!";

    @Test
    void wordsAreFoldedRunsOfLettersAndDigits() {
        assertThat(Shingles.of("The ﬁrst C++ dev, №7 ÉCOLE").distinct())
                .containsExactly(Shingles.of("the first c dev no7 école").distinct());
        assertThat(Shingles.of("東京 で 働く").size()).isEqualTo(1);
        assertThat(Shingles.of("one two three four three").words()).isEqualTo(5);
        assertThat(Shingles.of("one two three four three").size()).isEqualTo(3);
    }

    @Test
    void addressesAreLeftOut() {
        assertThat(Shingles.of("write to jobs@acme.example or https://acme.example/jobs?id=7 or www.acme.example today")
                        .distinct())
                .containsExactly(Shingles.of("write to or or today").distinct());
    }

    @Test
    void veryShortTextsHaveOneShingleOrNone() {
        assertThat(Shingles.of("").size()).isZero();
        assertThat(Shingles.of(" -- ").size()).isZero();
        assertThat(Shingles.of("Developer").size()).isEqualTo(1);
        assertThat(Shingles.of("Senior Developer").size()).isEqualTo(1);
    }

    @Test
    void commonCountsTheIntersection() {
        Shingles a = Shingles.of("a b c d e f");
        Shingles b = Shingles.of("x b c d e y");
        assertThat(a.common(b)).isEqualTo(2);
        assertThat(b.common(a)).isEqualTo(2);
        assertThat(a.common(a)).isEqualTo(4);
    }

    @Test
    void hashesAreThoseOfTheFirstRelease() {
        Shingles shingles = Shingles.of(TEXT);
        assertThat(shingles.size()).isEqualTo(15);
        assertThat(Long.toHexString(shingles.setHash())).isEqualTo("e207d9bc62d56436");
        assertThat(Long.toHexString(Hash.of("kafka"))).isEqualTo("8b92cd15967292c");
    }

    @Test
    void signatureAndBandsAreThoseOfTheFirstRelease() {
        Signature signature = Signature.of(Shingles.of(TEXT));
        assertThat(signature.bytes()).hasSize(252);
        assertThat(HexFormat.of().formatHex(signature.bytes(), 0, 24))
                .isEqualTo("966fdf43d96d29dc335a577c6041b3a954502ba79bb46dad");
        assertThat(HexFormat.of().formatHex(signature.bytes(), 228, 252))
                .isEqualTo("7d9647a54651d8cc7cc7f2eb8eff17ad473671bd35569d4f");
        long[] bands = signature.bandHashes();
        assertThat(bands).hasSize(21);
        assertThat(Long.toHexString(bands[0])).isEqualTo("7d9f1ed8c67cd58f");
        assertThat(Long.toHexString(bands[20])).isEqualTo("10002f2d0f2068d1");
    }

    @Test
    void estimateIsNearTheExactSimilarity() {
        String text = Postings.text(7, 600);
        Shingles a = Shingles.of(text);
        Shingles b = Shingles.of(Postings.edited(text, 30));
        double exact = (double) a.common(b) / (a.size() + b.size() - a.common(b));
        assertThat(exact).isBetween(0.75, 0.9);
        assertThat(Signature.of(a).estimate(Signature.of(b))).isBetween(exact - 0.15, exact + 0.15);
        assertThat(Signature.of(a).estimate(Signature.of(a))).isEqualTo(1);
    }
}
