package io.jobwire.launcher.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.embedded.DataFolder;
import io.jobwire.launcher.embedded.EmbeddedKafka;
import io.jobwire.launcher.system.LauncherSettings;
import io.jobwire.launcher.system.RunningNote;
import io.jobwire.records.registry.RegistryAddress;
import io.jobwire.records.registry.RegistryClient;
import io.jobwire.records.registry.RegistryException;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.RuntimeSettings;
import io.jobwire.runtime.Settings;
import io.jobwire.search.SearchEngines;
import io.jobwire.search.elasticsearch.ElasticsearchCheck;
import io.jobwire.web.WebSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jobwire doctor}: is everything there and well, and what to do if not. Exit code 1 when something is not. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire doctor%n%n",
        header = "Check what Jobwire needs, and say what to do.",
        description =
                "Checks what Jobwire needs, a line each, with what to do. Exit code 1 when something is not well.")
final class DoctorCommand implements Callable<Integer> {
    private static final long ENOUGH_BYTES = 2L << 30;
    private static final int ENOUGH_MEGABYTES = 384;
    private final Console console;
    private boolean well = true;

    @Mixin
    CommonOptions common = new CommonOptions();

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = common.settings();
        check("settings", Optional.empty(), "all known and readable");
        java();
        memory();
        Path folder = settings.get(RuntimeSettings.DATA_DIR);
        Optional<RunningNote> running = RunningNote.find(folder);
        dataFolder(folder, running);
        disk(folder);
        if (running.isEmpty()) {
            port("web.port", settings.get(WebSettings.PORT));
            port(EmbeddedKafka.PORT.name(), settings.get(EmbeddedKafka.PORT));
            port(LauncherSettings.REGISTRY_PORT.name(), settings.get(LauncherSettings.REGISTRY_PORT));
        }
        kafka(settings, running);
        registry(settings, running);
        SearchEngines.elasticsearch(settings)
                .map(ElasticsearchCheck::of)
                .ifPresent(server -> check("elasticsearch", server.trouble(), server.found()));
        return well ? 0 : 1;
    }

    private void java() {
        int feature = Runtime.version().feature();
        check(
                "java",
                feature >= 25 ? Optional.empty() : Optional.of("install a JDK 25 and point JAVA_HOME at it"),
                Runtime.version().toString());
    }

    private void memory() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        check(
                "memory",
                megabytes >= ENOUGH_MEGABYTES ? Optional.empty() : Optional.of("set JOBWIRE_HEAP=512m or more"),
                "heap of " + megabytes + " MB");
    }

    private void dataFolder(Path folder, Optional<RunningNote> running) {
        if (running.isPresent()) {
            check(
                    "data folder",
                    Optional.empty(),
                    folder + ", in use by process " + running.get().pid());
            return;
        }
        boolean existed = Files.exists(folder);
        try (DataFolder open = DataFolder.open(folder)) {
            check("data folder", Optional.empty(), open.path().toString());
        } catch (MachineFaultException e) {
            check("data folder", Optional.of(String.valueOf(e.getMessage())), folder.toString());
        }
        if (!existed && Files.exists(folder)) {
            Folders.delete(folder);
        }
    }

    private void disk(Path folder) {
        try {
            Path there = folder.toAbsolutePath();
            while (!Files.exists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            long free = Files.getFileStore(there).getUsableSpace();
            check(
                    "disk",
                    free >= ENOUGH_BYTES
                            ? Optional.empty()
                            : Optional.of("free some, or name another folder with --data"),
                    (free >> 30) + " GB free");
        } catch (IOException e) {
            check("disk", Optional.of("name another folder with --data"), String.valueOf(e.getMessage()));
        }
    }

    private void port(String setting, int port) {
        if (port == 0) {
            return;
        }
        if (port < 0 || port > 65_535) {
            check(setting, Optional.of("set it to a port from 1 to 65535, or to 0"), port + " is no port");
            return;
        }
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            check(setting, Optional.empty(), port + " is free");
        } catch (IOException _) {
            check(
                    setting,
                    Optional.of("stop what uses it, or set " + setting + " to another port or to 0"),
                    port + " is in use");
        }
    }

    private void kafka(Settings settings, Optional<RunningNote> running) throws InterruptedException {
        Map<String, Object> kafka = new HashMap<>(settings.kafka());
        running.filter(note -> !kafka.containsKey("bootstrap.servers"))
                .ifPresent(note -> kafka.put("bootstrap.servers", note.kafka()));
        if (!kafka.containsKey("bootstrap.servers")) {
            check("kafka", Optional.empty(), "inside the process, when it runs");
            return;
        }
        kafka.put("default.api.timeout.ms", 5_000);
        kafka.put("request.timeout.ms", 5_000);
        try (Admin admin = Admin.create(kafka)) {
            int brokers = admin.describeCluster().nodes().get().size();
            check("kafka", Optional.empty(), brokers + " broker(s) at " + kafka.get("bootstrap.servers"));
        } catch (ExecutionException | KafkaException e) {
            check(
                    "kafka",
                    Optional.of("start it, or correct kafka.bootstrap.servers"),
                    kafka.get("bootstrap.servers") + " does not answer: " + UserException.reason(e));
        }
    }

    private void registry(Settings settings, Optional<RunningNote> running) {
        Optional<String> url = settings.find(RuntimeSettings.REGISTRY_URL).or(() -> running.map(RunningNote::registry));
        if (url.isEmpty()) {
            check("schema registry", Optional.empty(), "inside the process, when it runs");
            return;
        }
        try (RegistryClient client =
                new RegistryClient(RegistryAddress.of(url.get(), settings.find(RuntimeSettings.REGISTRY_AUTH)))) {
            check("schema registry", Optional.empty(), client.subjects().size() + " subjects at " + url.get());
        } catch (RegistryException e) {
            check(
                    "schema registry",
                    Optional.of("start it, or correct schema.registry.url"),
                    String.valueOf(e.getMessage()));
        }
    }

    private void check(String what, Optional<String> remedy, String found) {
        well &= remedy.isEmpty();
        if (common.json) {
            console.data(new ObjectMapper()
                    .createObjectNode()
                    .put("check", what)
                    .put("ok", remedy.isEmpty())
                    .put("found", found)
                    .put("remedy", remedy.orElse(""))
                    .toString());
        } else {
            console.data((remedy.isEmpty() ? console.green("ok  ") : console.red("no  ")) + what + ": " + found
                    + remedy.map(text -> ". " + text).orElse(""));
        }
    }
}
