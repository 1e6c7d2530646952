package io.jobwire.launcher.embedded.registry;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The embedded registry without Kafka behind it. */
class EmbeddedRegistryContractTest extends RegistryContract {
    private static RegistryServer server;

    @BeforeAll
    static void start() throws IOException {
        RegistryStore store = new RegistryStore();
        server = new RegistryServer(0, store, store::apply);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    String url() {
        return server.url().toString();
    }
}
