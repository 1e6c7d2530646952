package io.jobwire.bench.run;

import io.jobwire.bench.input.Postings;
import io.jobwire.bench.input.Resumes;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * What to measure.
 *
 * @param postings makes the listings; held only while they are prepared
 * @param resumes the resumes
 * @param listings number published at once in each run
 * @param resumeCount number of resumes
 * @param warmUp listings before the first run that are not measured
 * @param rate listings per second for latencies
 * @param rateSeconds how long
 * @param repeat runs
 * @param stages names of the stages
 * @param data folder, empty at the start
 */
public record Plan(
        Supplier<Postings> postings,
        Resumes resumes,
        int listings,
        int resumeCount,
        int warmUp,
        double rate,
        int rateSeconds,
        int repeat,
        List<String> stages,
        Path data) {}
