package io.jobwire.launcher.pipeline;

import io.jobwire.launcher.embedded.EmbeddedKafka;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** On the broker inside the process. */
class EmbeddedPipelineIT extends PipelineContract {
    @TempDir
    private static Path data;

    private static EmbeddedKafka broker;

    @BeforeAll
    static void start() {
        broker = EmbeddedKafka.start(data.resolve("kafka"), 0);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Override
    String kafka() {
        return broker.bootstrapServers();
    }
}
