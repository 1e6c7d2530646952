package io.jobwire.bench.jmh;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.Main;

/** Entry point: JMH with fewer and shorter rounds than its defaults, so that all of them take minutes. */
public final class Jmh {
    private static final List<String> SHORT = List.of("-f", "1", "-wi", "3", "-w", "2s", "-i", "5", "-r", "2s");

    private Jmh() {}

    public static void main(String[] args) throws Exception {
        List<String> all = new ArrayList<>(SHORT);
        all.addAll(List.of(args));
        Main.main(all.toArray(String[]::new));
    }
}
