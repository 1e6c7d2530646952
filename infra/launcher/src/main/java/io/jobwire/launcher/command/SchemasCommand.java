package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.records.registry.CatalogueSchemas;
import io.jobwire.records.registry.CompatibilityLevel;
import io.jobwire.records.registry.RegistryClient;
import io.jobwire.records.registry.RegistryException;
import io.jobwire.records.registry.SchemaVersion;
import io.jobwire.records.registry.UnknownSchemaException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jobwire schemas}: what the registry of a running installation holds. */
@Command(
        name = "schemas",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire schemas listings.canonical-value%n%n",
        header = "List the schemas that the registry holds, or print one.",
        description = "Lists the subjects of the schema registry of a running installation: latest version, id, rule of"
                + " compatibility, and whether this build writes the same. With a subject, prints its schema as it is in an"
                + " .avsc file.")
final class SchemasCommand implements Callable<Integer> {
    /** How the latest version of a subject stands to this build. */
    private enum Build {
        /** It is what this build writes. */
        SAME,
        /** This build writes another version: it is older or newer than what registered last. */
        OTHER,
        /** No topic or state of this build has this subject. */
        FOREIGN
    }

    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "SUBJECT", description = "Print the schema of this subject")
    @Nullable
    String subject;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "VERSION",
            description = "In this version; default: the latest")
    @Nullable
    Integer version;

    SchemasCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (RunningSystem system = RunningSystem.find(common.settings())) {
            if (subject == null) {
                list(system);
            } else {
                print(system.registry(), subject);
            }
            return 0;
        } catch (UnknownSchemaException e) {
            throw UserException.failed("The registry has no " + subject
                    + (version == null ? "" : " of version " + version) + ". What it has: jobwire schemas");
        } catch (RegistryException e) {
            throw UserException.failed(String.valueOf(e.getMessage()));
        }
    }

    private void print(RegistryClient registry, String wanted) {
        SchemaVersion found = version == null ? registry.latest(wanted) : registry.version(wanted, version);
        console.data(SchemaFormatter.format(common.json ? "json/inline" : "json/pretty", found.schema()));
    }

    private void list(RunningSystem system) {
        RegistryClient registry = system.registry();
        Map<String, Schema> ours = CatalogueSchemas.of(system.context().topics());
        for (String name : registry.subjects().stream().sorted().toList()) {
            SchemaVersion latest = registry.latest(name);
            String rule =
                    registry.compatibility(name).map(CompatibilityLevel::name).orElse("");
            show(latest, rule, build(ours.get(name), latest.schema()));
        }
    }

    private static Build build(@Nullable Schema ours, Schema latest) {
        return ours == null ? Build.FOREIGN : ours.equals(latest) ? Build.SAME : Build.OTHER;
    }

    private void show(SchemaVersion latest, String rule, Build build) {
        if (common.json) {
            console.data("{\"subject\":\"" + latest.subject() + "\",\"version\":" + latest.version() + ",\"id\":"
                    + latest.id() + ",\"compatibility\":\"" + rule + "\",\"build\":\"" + build + "\"}");
        } else {
            console.data(String.format(
                            Locale.ROOT,
                            "%-46s version %2d  id %3d  %s",
                            latest.subject(),
                            latest.version(),
                            latest.id(),
                            rule)
                    + switch (build) {
                        case SAME -> "";
                        case OTHER -> console.yellow("  (this build writes another version)");
                        case FOREIGN -> "  (not of this build)";
                    });
        }
    }
}
