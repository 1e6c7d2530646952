package io.jobwire.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwire.runtime.MachineFaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderIsMadeAndFoundAgain() throws IOException {
        Path data = folder.resolve("data");
        DataFolder.open(data).close();
        try (DataFolder again = DataFolder.open(data)) {
            assertThat(Files.readString(again.path().resolve("VERSION"))).isEqualTo("1\n");
        }
    }

    @Test
    void aFolderInUseIsRefused() {
        try (DataFolder held = DataFolder.open(folder)) {
            assertThatThrownBy(() -> DataFolder.open(held.path()))
                    .isInstanceOf(MachineFaultException.class)
                    .hasMessageContaining("is in use by another jobwire: stop that one, or name another folder");
        }
    }

    @Test
    void aFolderOfAnotherVersionIsRefusedAndLeftAlone() throws IOException {
        Files.writeString(folder.resolve("VERSION"), "7\n");

        assertThatThrownBy(() -> DataFolder.open(folder))
                .hasMessageContaining("has version \"7\" of the data, this jobwire reads version 1");
        assertThat(Files.readString(folder.resolve("VERSION"))).isEqualTo("7\n");
    }

    @Test
    void aFolderWithSomethingElseIsRefused() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear");

        assertThatThrownBy(() -> DataFolder.open(folder))
                .hasMessageContaining("holds something other than data of Jobwire");
        assertThat(folder.resolve("lock")).doesNotExist();
    }

    @Test
    void aPathThatIsNoFolderIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(MachineFaultException.class)
                .hasMessageContaining("cannot be used");
    }
}
