package io.jobwire.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void cellsAreQuotedWhereTheyMustBeAndNeverReadAsFormulas() {
        assertThat(Csv.line(List.of("a", "b,c", "say \"hi\"", "two\nlines", "")))
                .isEqualTo("a,\"b,c\",\"say \"\"hi\"\"\",\"two\nlines\",");
        assertThat(Csv.line(List.of("=1+1", "+1", "-1", "@x", "\tx", "x=1"))).isEqualTo("'=1+1,'+1,'-1,'@x,'\tx,x=1");
    }
}
