package io.jobwire.bench.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A line of work, as postings and resumes speak of it.
 *
 * @param name one word
 * @param weight how many times as frequent as the rarest
 * @param titles titles without level
 * @param skills skills as people write them
 * @param tasks half sentences that follow "you will"
 */
record Trade(String name, int weight, List<String> titles, List<String> skills, List<String> tasks) {
    private static final List<Trade> ALL = read();

    static List<Trade> all() {
        return ALL;
    }

    /** One of them, by weight. */
    static Trade any(RandomGenerator random) {
        int at = random.nextInt(ALL.stream().mapToInt(Trade::weight).sum());
        for (Trade trade : ALL) {
            at -= trade.weight();
            if (at < 0) {
                return trade;
            }
        }
        return ALL.getLast();
    }

    private static List<Trade> read() {
        try (InputStream in = Trade.class.getResourceAsStream("trades.txt")) {
            if (in == null) {
                throw new IllegalStateException("trades.txt is not in the build");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Trade> trades = new ArrayList<>();
            for (String block : text.strip().split("\n\\s*\n")) {
                trades.add(trade(block));
            }
            return List.copyOf(trades);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Trade trade(String block) {
        Map<String, String> lines = new HashMap<>();
        block.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int space = line.indexOf(' ');
            lines.put(line.substring(0, space), line.substring(space + 1));
        });
        return new Trade(
                lines.getOrDefault("trade", ""),
                Integer.parseInt(lines.getOrDefault("weight", "1")),
                List.of(lines.getOrDefault("titles", "").split("; ")),
                List.of(lines.getOrDefault("skills", "").split("; ")),
                List.of(lines.getOrDefault("tasks", "").split("; ")));
    }
}
