package io.jobwire.bench.listings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.field.EmploymentReader;
import io.jobwire.normalize.core.field.TextLines;
import io.jobwire.records.Employment;
import io.jobwire.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The form of employment: from the source's own field, and from title and text alone with the field taken out of the body.
 * The truth is Ashby's field, which employers fill in loosely: "Recruiter (contract)" is often said to be full-time there.
 * Government postings have a schedule and a type in words ("Full-time", "Term", "Seasonal").
 */
public final class EmploymentForms {
    private static final Map<String, Employment> TRUTH = Map.of(
            "FullTime", Employment.FULL_TIME,
            "PartTime", Employment.PART_TIME,
            "Contract", Employment.CONTRACT,
            "Temporary", Employment.TEMPORARY,
            "Intern", Employment.INTERNSHIP);
    /** Words of government fields and what they mean. */
    private static final Map<String, Employment> WORDS = Map.of(
            "1-Full-Time", Employment.FULL_TIME,
            "2-Part-Time", Employment.PART_TIME,
            "Permanent Full Time", Employment.FULL_TIME,
            "Permanent Part Time (less than 40 hours per week)", Employment.PART_TIME,
            "Internship - Non Paid", Employment.INTERNSHIP);

    private static final Pattern FIELD =
            Pattern.compile("<(?:\\w+:)?(?:jobType|PositionScheduleTypeCode)>([^<]{3,60})<");

    private final Map<String, Integer> table = new TreeMap<>();
    private int fieldRight;
    private int all;
    private int stated;
    private int right;

    private EmploymentForms() {}

    public static void main(String[] args) throws IOException {
        ListingNormalizer normalizer = new ListingNormalizer(Taxonomy.load());
        WrongCases wrong = new WrongCases("employment-forms");
        List<SharedData.Posting> postings = SharedData.postings();
        for (boolean reported : new boolean[] {false, true}) {
            EmploymentForms forms = new EmploymentForms();
            postings.stream()
                    .filter(posting -> posting.reported() == reported)
                    .forEach(posting -> forms.measure(normalizer, posting, wrong));
            forms.print(reported ? "report" : "build");
        }
        government();
        wrong.write();
    }

    private void measure(ListingNormalizer normalizer, SharedData.Posting posting, WrongCases wrong) {
        JsonNode job = posting.job();
        Employment truth = TRUTH.getOrDefault(job.path("employmentType").asText(), Employment.UNKNOWN);
        ObjectNode without = job.deepCopy();
        without.remove("employmentType");
        Employment field = posting.listing(normalizer, job).orElseThrow().getEmployment();
        Employment text = posting.listing(normalizer, without).orElseThrow().getEmployment();
        all++;
        fieldRight += field == truth ? 1 : 0;
        table.merge(truth + " read as " + text, 1, Integer::sum);
        if (text != Employment.UNKNOWN) {
            stated++;
            right += text == truth ? 1 : 0;
            if (text != truth && posting.reported()) {
                wrong.add(
                        "%s: \"%s\" is %s, read %s",
                        posting.company(), job.path("title").asText(), truth, text);
            }
        }
    }

    private void print(String part) {
        System.out.printf(
                Locale.ROOT,
                "%-6s %d postings: with the field %.4f right; without it %.3f say, of these %.3f agree with the field%n",
                part,
                all,
                (double) fieldRight / all,
                (double) stated / all,
                (double) right / stated);
        table.forEach((pair, count) -> System.out.println("       " + count + " " + pair));
    }

    /** The words of the fields of government postings, each through the reader. */
    private static void government() throws IOException {
        int words = 0;
        int right = 0;
        try (Stream<Path> files = Files.list(SharedData.path("listings/government"))) {
            for (Path file : files.sorted().toList()) {
                Matcher field = FIELD.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                while (field.find()) {
                    Employment truth = WORDS.get(field.group(1).strip());
                    if (truth != null) {
                        words++;
                        right +=
                                EmploymentReader.read(Optional.of(field.group(1)), "", new TextLines("", "", List.of()))
                                                == truth
                                        ? 1
                                        : 0;
                    }
                }
            }
        }
        System.out.println("government: " + right + " of " + words + " fields right");
    }
}
