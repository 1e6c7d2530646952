package io.jobwire.bench.meeting;

import io.jobwire.records.Profile;
import io.jobwire.scoring.ResumeTexts;
import io.jobwire.scoring.core.PreparedProfile;
import io.jobwire.scoring.core.Rubric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Many resumes as the stage has them: as numbers in memory and as bytes in a store. Not to be changed.
 *
 * @param numbers by place
 * @param stored Avro, by the same place
 * @param texts as they are kept beside it for explanations
 * @param numbersBytes what the numbers take of the heap, as far as can be told
 * @param seconds that reading the bytes into numbers took, by all processors
 */
@SuppressWarnings("ArrayRecordComponent") // a hundred thousand of them
record People(PreparedProfile[] numbers, byte[][] stored, byte[][] texts, long numbersBytes, double seconds) {

    static People read(Rubric rubric, MeetingInput input, int count) {
        byte[][] stored = new byte[count][];
        // Reading is not what is measured: by all processors.
        byte[][] texts = new byte[count][];
        IntStream.range(0, count).parallel().forEach(i -> {
            Profile profile = input.resumes().apply(i);
            stored[i] = bytes(profile);
            texts[i] = ResumeTexts.write(profile.getText());
        });
        long before = used();
        long start = System.nanoTime();
        PreparedProfile[] numbers = new PreparedProfile[count];
        IntStream.range(0, count).parallel().forEach(i -> numbers[i] = rubric.prepare(profile(stored[i])));
        double seconds = MeetingSpeed.seconds(start);
        return new People(numbers, stored, texts, used() - before, seconds);
    }

    /** The first of them. */
    People first(int count) {
        return new People(
                Arrays.copyOf(numbers, count),
                Arrays.copyOf(stored, count),
                Arrays.copyOf(texts, count),
                numbersBytes,
                seconds);
    }

    String text(int at) {
        return ResumeTexts.read(texts[at]);
    }

    int size() {
        return numbers.length;
    }

    double meanBytes() {
        return Arrays.stream(stored).mapToInt(bytes -> bytes.length).average().orElse(0);
    }

    private static byte[] bytes(Profile profile) {
        try {
            ByteBuffer buffer = profile.toByteBuffer();
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Profile profile(byte[] bytes) {
        try {
            return Profile.fromByteBuffer(ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
