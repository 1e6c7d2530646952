package io.jobwire.scoring;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import java.util.List;
import java.util.Random;

/** Small invented listings and resumes of four trades, told apart by a number. */
final class People {
    private static final List<String> TITLES =
            List.of("Data Engineer", "Registered Nurse", "Management Accountant", "Java Developer");
    private static final List<List<String>> SENTENCES = List.of(
            List.of(
                    "build data pipelines with Python and SQL",
                    "run Apache Kafka and Spark clusters",
                    "model the data warehouse and its tables",
                    "design ETL processes for business intelligence",
                    "tune PostgreSQL databases"),
            List.of(
                    "care for patients on the surgical ward",
                    "give medication and record vital signs",
                    "work with physicians on care plans",
                    "teach families about wound care and hygiene",
                    "supervise nursing students during shifts"),
            List.of(
                    "prepare monthly financial statements and the budget",
                    "reconcile accounts in the general ledger",
                    "forecast cash flow with Microsoft Excel",
                    "answer auditors and file tax returns",
                    "analyse costs and variances for managers"),
            List.of(
                    "develop Java services with Spring Boot",
                    "write unit tests and review code",
                    "deploy software with Docker and Kubernetes",
                    "design REST interfaces and SQL schemas",
                    "debug distributed systems on Linux"));

    private People() {}

    static int trades() {
        return TITLES.size();
    }

    static CanonicalListing.Builder listing(String id, int trade, long variant) {
        Random random = new Random(variant * 31 + trade);
        StringBuilder text = new StringBuilder("We look for a " + TITLES.get(trade) + ".\n");
        for (String sentence : SENTENCES.get(trade)) {
            int kind = random.nextInt(4);
            text.append(kind == 0 ? "Must: " : kind == 1 ? "Nice: " : "You ")
                    .append(sentence)
                    .append(".\n");
        }
        return Samples.listing(id, TITLES.get(trade), text + "Version " + variant + ".");
    }

    static Profile.Builder profile(String id, int trade, long variant) {
        Random random = new Random(variant * 17 + trade);
        StringBuilder text = new StringBuilder("Experience\n" + TITLES.get(trade) + "\n");
        for (String sentence : SENTENCES.get(trade)) {
            if (random.nextInt(5) > 0) {
                text.append("- ").append(sentence).append('\n');
            }
        }
        return Samples.profile(id, text.toString(), TITLES.get(trade)).setYears((double) random.nextInt(12));
    }
}
