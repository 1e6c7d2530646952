package io.jobwire.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.dedupe.core.Body;
import io.jobwire.records.Need;
import io.jobwire.records.Section;
import io.jobwire.records.SectionKind;
import io.jobwire.records.Skill;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyCodecTest {
    private static final String TEXT =
            "You know Java, software testing, SQL and caf\u00e9s \ud83d\ude00. You \u00dfing.";

    private static final Body BODY = new Body(
            TEXT,
            List.of(new Section(SectionKind.MUST, 0, 40), new Section(SectionKind.PAY, 45, TEXT.length())),
            List.of(
                    new Skill("java", "Java", Need.MUST, 9, 13),
                    new Skill("software-testing", "Software Testing", Need.NICE, 15, 31),
                    new Skill("structured-query-language", "SQL", Need.MENTIONED, 33, 36),
                    new Skill("kotlin", "Kotlin", Need.MENTIONED, -1, -1),
                    new Skill("c-plus-plus", "C++", Need.MUST, 5, 400),
                    new Skill("backwards", "Backwards", Need.MUST, 20, 11),
                    new Skill("ssing", "SSing", Need.NICE, 54, 58)),
            "en");

    @Test
    void aBodyComesBack() {
        assertThat(BodyCodec.read(BodyCodec.write(BODY))).isEqualTo(BODY);
        Body empty = new Body("", List.of(), List.of(), "und");
        assertThat(BodyCodec.read(BodyCodec.write(empty))).isEqualTo(empty);
    }

    @Test
    void whatTheTextNamesTakesThreeBytes() {
        Body one = new Body(TEXT, List.of(), BODY.skills().subList(0, 1), "en");
        Body none = new Body(TEXT, List.of(), List.of(), "en");
        assertThat(BodyCodec.write(one)).hasSize(BodyCodec.write(none).length + 3);
    }

    @Test
    void theBytesAreTheseAndStay() {
        Body small = new Body(
                "Java",
                List.of(new Section(SectionKind.MUST, 0, 4)),
                BODY.skills().subList(0, 1),
                "en");
        assertThat(HexFormat.of().formatHex(BodyCodec.write(small)))
                .isEqualTo("0102656e" + "04" + HexFormat.of().formatHex("Java".getBytes(StandardCharsets.UTF_8))
                        + "01030008" + "01" + "12" + "12" + "08" + "044a617661");
    }

    @Test
    void everyKindAndNeedHasANumber() {
        assertThat(BodyCodec.KINDS).containsExactlyInAnyOrder(SectionKind.values());
        assertThat(BodyCodec.NEEDS).containsExactlyInAnyOrder(Need.values()).hasSizeLessThanOrEqualTo(4);
    }
}
