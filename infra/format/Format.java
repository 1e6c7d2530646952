import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Checks or applies the format of every Java source below a folder: {@code Format check|apply FOLDER}. */
final class Format {
    public static void main(String[] args) throws IOException, FormatterException {
        boolean apply = args[0].equals("apply");
        Path root = Path.of(args[1]).toRealPath();
        JavaFormatterOptions options = JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .build();
        Formatter formatter = Formatter.createFormatter(options);
        List<Path> different = new ArrayList<>();
        for (Path file : sources(root)) {
            String before = Files.readString(file);
            String after = formatter.formatSource(ImportOrderer.reorderImports(
                    RemoveUnusedImports.removeUnusedImports(before), JavaFormatterOptions.Style.PALANTIR));
            if (!after.equals(before)) {
                different.add(root.relativize(file));
                if (apply) {
                    Files.writeString(file, after);
                }
            }
        }
        different.forEach(file -> System.err.println((apply ? "formatted " : "not formatted: ") + file));
        if (!apply && !different.isEmpty()) {
            System.err.println("Run: mvn -pl infra/format validate -Djobwire.format=apply");
            System.exit(1);
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !root.relativize(file).toString().matches("(^|.*/)(target|\\.git)/.*"))
                    .sorted()
                    .toList();
        }
    }
}
