package io.jobwire.launcher.pipeline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Optional;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/** On Kafka as its makers publish it, of the version of our clients, where Docker runs. */
class TestcontainersPipelineIT extends PipelineContract {
    private static final String SKIPPED = "Tests on Testcontainers Kafka are skipped: no Docker runs here";

    private static Optional<KafkaContainer> broker = Optional.empty();

    @BeforeAll
    static void start() {
        boolean docker = dockerRuns();
        if (!docker) {
            System.out.println(SKIPPED);
        }
        assumeTrue(docker, SKIPPED);
        KafkaContainer container = new KafkaContainer("apache/kafka:" + AppInfoParser.getVersion());
        container.start();
        broker = Optional.of(container);
    }

    /** Asks without the library's page of errors; the one line of a skipped test says it. */
    private static boolean dockerRuns() {
        Logger log = (Logger) LoggerFactory.getLogger("org.testcontainers");
        log.setLevel(Level.OFF);
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } finally {
            log.setLevel(null);
        }
    }

    @AfterAll
    static void stop() {
        broker.ifPresent(KafkaContainer::stop);
    }

    @Override
    String kafka() {
        return broker.orElseThrow().getBootstrapServers();
    }
}
