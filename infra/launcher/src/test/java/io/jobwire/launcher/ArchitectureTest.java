package io.jobwire.launcher;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may import whom. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.jobwire");

    /** Module to the modules of ours that it may use. The launcher and the benchmarks may use all. */
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "records", Set.of(),
            "taxonomy", Set.of(),
            "runtime", Set.of("records"),
            "ingest", Set.of("records", "taxonomy", "runtime"),
            "normalize", Set.of("records", "taxonomy", "runtime"),
            "dedupe", Set.of("records", "taxonomy", "runtime"),
            "scoring", Set.of("records", "taxonomy", "runtime"),
            "search", Set.of("records", "taxonomy", "runtime"),
            "notify", Set.of("records", "taxonomy", "runtime"),
            "web", Set.of("records", "taxonomy", "runtime", "search"));

    @Test
    void everyModuleHasClassesHere() {
        assertThat(MAY_USE.keySet())
                .allSatisfy(module -> assertThat(CLASSES.stream()
                                .filter(type -> type.getPackageName().startsWith("io.jobwire." + module)))
                        .isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "records",
                "taxonomy",
                "runtime",
                "ingest",
                "normalize",
                "dedupe",
                "scoring",
                "search",
                "notify",
                "web"
            })
    void modulesDependOneWay(String module) {
        noClasses()
                .that()
                .resideInAPackage("io.jobwire." + module + "..")
                .should()
                .dependOnClassesThat(oursOutside(module, MAY_USE.getOrDefault(module, Set.of())))
                .check(CLASSES);
    }

    @Test
    void pureCoresKnowNoKafkaNoSearchServerAndNoDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.jobwire.ingest.core..",
                        "io.jobwire.normalize.core..",
                        "io.jobwire.dedupe.core..",
                        "io.jobwire.scoring.core..",
                        "io.jobwire.notify.core..",
                        "io.jobwire.taxonomy..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "co.elastic..", "java.sql..", "javax.sql..", "org.jdbi..")
                .check(CLASSES);
    }

    @Test
    void onlySearchAndScoringKnowLucene() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.jobwire.search..", "io.jobwire.scoring..", "io.jobwire.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(CLASSES);
    }

    @Test
    void topologiesAndCoresReadNoClockAndDrawNoChance() {
        noClasses()
                .that()
                .resideInAnyPackage("io.jobwire.normalize..", "io.jobwire.dedupe..", "io.jobwire.scoring..")
                .or()
                .resideInAPackage("io.jobwire.notify.core..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .check(CLASSES);
    }

    @Test
    void packagesAreNamedAfterWhatTheyHold() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..manager..", "..impl..")
                .check(CLASSES);
    }

    @Test
    void everyPackageHasAPage() {
        List<String> described = CLASSES.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .toList();
        classes()
                .that(describe(
                        "are written by hand", type -> !type.getPackageName().equals("io.jobwire.records")))
                .should()
                .resideInAnyPackage(described.toArray(String[]::new))
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> oursOutside(String module, Set<String> allowed) {
        return describe("are of another module than " + allowed, type -> {
            String name = type.getPackageName();
            if (!name.startsWith("io.jobwire.")) {
                return false;
            }
            String other = name.split("\\.")[2];
            return !other.equals(module) && !allowed.contains(other);
        });
    }
}
