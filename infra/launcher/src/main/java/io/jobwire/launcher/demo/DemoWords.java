package io.jobwire.launcher.demo;

import io.jobwire.launcher.demo.Employer.Life;
import io.jobwire.launcher.demo.Employer.Post;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the roles and the employers from their files: blocks of {@code word rest} lines, one block a role or employer. */
final class DemoWords {
    private DemoWords() {}

    static Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (Block block : blocks("roles.txt")) {
            String[] pay = block.one("pay").split(" ");
            roles.put(
                    block.one("role"),
                    new Role(
                            block.one("role"),
                            block.one("title"),
                            Integer.parseInt(pay[0]),
                            Integer.parseInt(pay[1]),
                            block.one("intro"),
                            block.all("task"),
                            block.all("must"),
                            block.all("nice")));
        }
        return roles;
    }

    static List<Employer> employers(Map<String, Role> roles) {
        List<Employer> employers = new ArrayList<>();
        for (Block block : blocks("employers.txt")) {
            String[] pay = block.one("pay").split(" ");
            employers.add(new Employer(
                    block.one("employer"),
                    block.one("name"),
                    block.one("format"),
                    pay[0],
                    Double.parseDouble(pay[1]),
                    block.one("about"),
                    block.all("benefit"),
                    block.one("equal"),
                    block.lines.stream()
                            .filter(line -> isLife(line.word()))
                            .map(line -> post(line, roles))
                            .toList()));
        }
        return employers;
    }

    private static boolean isLife(String word) {
        for (Life life : Life.values()) {
            if (life.name().toLowerCase(Locale.ROOT).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static Post post(Line line, Map<String, Role> roles) {
        String[] halves = line.rest().split(" @ ");
        String[] names = halves[0].split(" > ");
        Role role = roles.get(names[0]);
        if (role == null) {
            throw new IllegalStateException("The employers' file names a role that is not there: " + names[0]);
        }
        return new Post(
                Life.valueOf(line.word().toUpperCase(Locale.ROOT)),
                names[0],
                names.length > 1 ? names[1] : role.title(),
                List.of(halves[1].split("; ")));
    }

    private static List<Block> blocks(String file) {
        List<Block> blocks = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (String text : (read(file) + "\n\n").split("\n", -1)) {
            if (text.isBlank() && !lines.isEmpty()) {
                blocks.add(new Block(List.copyOf(lines)));
                lines.clear();
            } else if (!text.isBlank() && !text.startsWith("#")) {
                int space = text.indexOf(' ');
                lines.add(new Line(text.substring(0, space), text.substring(space + 1)));
            }
        }
        return blocks;
    }

    private static String read(String file) {
        try (InputStream in = DemoWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The demo's file " + file + " is not in the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Line(String word, String rest) {}

    private record Block(List<Line> lines) {
        List<String> all(String word) {
            return lines.stream()
                    .filter(line -> line.word().equals(word))
                    .map(Line::rest)
                    .toList();
        }

        String one(String word) {
            return all(word).getFirst();
        }
    }
}
