package io.jobwire.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Boards as Ashby's API answered them: a folder of {@code <board>.json}. In random order, so that no board comes in one piece. */
public final class CapturedBoards implements Postings.Supply {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final List<Postings.Posting> postings = new ArrayList<>();
    private final int boards;

    /** Reads a folder; the seed decides the order. */
    public CapturedBoards(Path folder, long seed) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            for (Path file : sorted) {
                read(file);
            }
            boards = sorted.size();
        } catch (IOException e) {
            throw new UncheckedIOException("The boards in " + folder + " cannot be read", e);
        }
        if (postings.isEmpty()) {
            throw new IllegalArgumentException("There is no posting in " + folder);
        }
        Collections.shuffle(postings, new Random(seed));
    }

    private void read(Path file) throws IOException {
        String tenant = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
        for (JsonNode job : JSON.readTree(file.toFile()).path("jobs")) {
            postings.add(new Postings.Posting(
                    tenant, tenant, job.path("id").asText(), job.path("jobUrl").asText(), JSON.writeValueAsBytes(job)));
        }
    }

    @Override
    public Postings.Posting posting(int number) {
        return postings.get(number);
    }

    @Override
    public int size() {
        return postings.size();
    }

    @Override
    public String words() {
        return postings.size() + " captured postings of " + boards + " Ashby boards";
    }
}
