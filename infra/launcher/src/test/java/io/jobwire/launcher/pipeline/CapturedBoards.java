package io.jobwire.launcher.pipeline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Boards of real companies as they were captured, where the folder of the system property {@code jobwire.shared.data} is
 * there.
 *
 * @param files the answer of each board, by the board's name
 */
record CapturedBoards(TreeMap<String, Path> files) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String POSTINGS = "/posting-api/job-board/";

    static Path folder() {
        return Path.of(System.getProperty("jobwire.shared.data", "nowhere"));
    }

    static boolean there() {
        return Files.isDirectory(ashby());
    }

    /** All of them; skips the test where they are not. */
    static CapturedBoards all() throws IOException {
        Path ashby = ashby();
        if (!there()) {
            System.out.println("Tests on captured boards are skipped: they are not in " + ashby);
        }
        assumeTrue(there(), "skipped: no captured boards in " + ashby);
        TreeMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(ashby)) {
            for (Path file :
                    found.filter(path -> path.toString().endsWith(".json")).toList()) {
                String name = String.valueOf(file.getFileName());
                files.put(decoded(name.substring(0, name.length() - ".json".length())), file);
            }
        }
        return new CapturedBoards(files);
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** Keys that the postings of all boards must have, read from the files by other means than the pipeline's. */
    Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (var board : files.entrySet()) {
            for (JsonNode job : MAPPER.readTree(board.getValue().toFile()).path("jobs")) {
                keys.add("ashby:" + board.getKey() + ":" + job.path("id").asText());
            }
        }
        return keys;
    }

    /** What a site that has them answers. */
    Optional<byte[]> answer(String path) throws IOException {
        Path file = path.startsWith(POSTINGS) ? files.get(path.substring(POSTINGS.length())) : null;
        return file == null ? Optional.empty() : Optional.of(Files.readAllBytes(file));
    }

    private static Path ashby() {
        return folder().resolve("listings/ashby");
    }

    private static String decoded(String name) {
        return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
