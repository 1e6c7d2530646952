package io.jobwire.scoring;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Real postings and resumes from the shared data; tests that need them skip when they are not there. */
public final class RealTexts {
    private static final Pattern DESIGNATION =
            Pattern.compile("<label type=\"Designation\">(.*?)</label>", Pattern.DOTALL);

    private RealTexts() {}

    /** Postings of Ashby boards, in the order of file names. */
    public static List<CanonicalListing> listings(int most) throws IOException {
        List<CanonicalListing> listings = new ArrayList<>();
        try (Stream<Path> boards = Files.list(folder("listings/ashby"))) {
            for (Path board : boards.sorted().toList()) {
                for (JsonNode job : new ObjectMapper().readTree(board.toFile()).path("jobs")) {
                    if (listings.size() == most) {
                        return listings;
                    }
                    listings.add(Samples.listing(
                                    job.path("id").asText(),
                                    job.path("title").asText(),
                                    job.path("descriptionPlain").asText())
                            .build());
                }
            }
        }
        return listings;
    }

    /** Resumes with invented names. */
    public static List<Profile> resumes(int most) throws IOException {
        List<Profile> resumes = new ArrayList<>();
        try (InputStream file =
                        Files.newInputStream(folder("labelled/resume-entities").resolve("545_cvs_train_v2.zip"));
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && resumes.size() < most;
                    entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml")) {
                    resumes.add(resume(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        }
        return resumes;
    }

    private static Profile resume(String name, String xml) {
        Set<String> titles = new LinkedHashSet<>();
        Matcher matcher = DESIGNATION.matcher(xml);
        while (matcher.find() && titles.size() < 4) {
            titles.add(matcher.group(1).strip());
        }
        String text = xml.replaceAll("<[^>]*>", "").replaceAll("  +", "\n");
        return Samples.profile(name, text, titles.toArray(new String[0])).build();
    }

    private static Path folder(String name) {
        String root = System.getProperty("jobwire.shared.data");
        assumeTrue(root != null && Files.isDirectory(Path.of(root)), "Skipped: no shared data");
        return Path.of(root).resolve(name);
    }
}
