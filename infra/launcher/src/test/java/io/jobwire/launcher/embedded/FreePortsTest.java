package io.jobwire.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import org.junit.jupiter.api.Test;

class FreePortsTest {
    @Test
    void noPortComesTwice() {
        for (int i = 0; i < 50; i++) {
            assertThat(FreePorts.find(100)).hasSize(100).doesNotHaveDuplicates();
        }
    }

    @Test
    void aPortInUseIsKnownByItsCause() {
        assertThat(FreePorts.taken(new IllegalStateException("no", new BindException("Address already in use"))))
                .isTrue();
        assertThat(FreePorts.taken(new IllegalStateException("no", new IllegalArgumentException("else"))))
                .isFalse();
    }
}
