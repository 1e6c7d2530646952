package io.jobwire.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLinesTest {
    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void aTableIsReadWhateverSeparatesItsColumnsAndInWhateverOrderTheyStand(String by) {
        String head = String.join(by, "Name", "note", "URL", "id", "every");
        String one = String.join(by, "\"A \"\"b\"\", c;d\"", "x", "", "lever:a", "2h");
        List<SourceLines.Line> lines = SourceLines.read(List.of("\uFEFF" + head, one, ""));
        assertThat(lines).hasSize(1);
        SourceLines.Line line = lines.getFirst();
        assertThat(line.number()).isEqualTo(2);
        assertThat(line.source()).isEqualTo("lever:a");
        assertThat(line.name()).contains("A \"b\", c;d");
        assertThat(line.every()).contains("2h");
        assertThat(line.delay()).isEmpty();
        assertThat(line.fault()).isEmpty();
    }

    @Test
    void withoutALineOfHeadsEveryLineIsOneSource() {
        assertThat(SourceLines.read(List.of("# mine", "", "https://acme.example/jobs?a=1,2", "  lever:b ")))
                .map(line -> line.number() + " " + line.source() + line.fault())
                .containsExactly("3 https://acme.example/jobs?a=1,2", "4 lever:b");
    }

    @Test
    void linesThatCannotBeReadSayWhatToDo() {
        assertThat(SourceLines.read(List.of("url,name", "x,y,z", "\"open,y", ",only a name", "lever:a")))
                .map(SourceLines.Line::fault)
                .satisfiesExactly(
                        fault -> assertThat(fault).contains("3 columns", "quotation marks"),
                        fault -> assertThat(fault).contains("not closed"),
                        fault -> assertThat(fault).contains("names no source", "greenhouse:acme"),
                        fault -> assertThat(fault).isEmpty());
    }

    @Test
    void anEmptyFileHoldsNothing() {
        assertThat(SourceLines.read(List.of())).isEmpty();
        assertThat(SourceLines.read(List.of("url,name"))).isEmpty();
        assertThat(SourceLines.read(List.of("url"))).map(SourceLines.Line::name).isEqualTo(List.<Optional<String>>of());
    }
}
