package io.jobwire.bench.resumes;

import io.jobwire.bench.run.Growth;
import io.jobwire.normalize.core.ResumeNormalizer;
import io.jobwire.records.RawResume;
import io.jobwire.records.ReadQuality;
import io.jobwire.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.List;

/** How the work of reading a resume grows with its length. */
public final class ResumeGrowth {
    private static final List<String> PIECES = List.of(
            "a",
            "9",
            " ",
            "\n",
            "A ",
            "Ab ",
            "a.",
            "a@",
            "a (at) b ",
            "a dot b at ",
            "1-",
            "0 ",
            "+1 ",
            "12 Baker ",
            "Am Alten ",
            "Via Roma ",
            "Experience\n",
            "Achievements\n",
            "Experience\nAchievements\n",
            "2019 - 2020\n",
            "2019 ",
            "Jan 2019 to ",
            "Engineer\n2019 - 2020\nAcme Corp\n",
            "Company: Acme, Berlin, ",
            "Education\nBSc in Physics\n",
            "BSc (Hons) ",
            "married, ",
            "Born 12.05.1990 ",
            "Name: Ann Li\n",
            "Ann Li\n",
            "- Java, C++\n",
            "Languages: English ",
            "Page 1 of 2\n",
            "https://",
            "(",
            "•",
            "Inc., ",
            "at Acme for ",
            "\t",
            "王",
            "remote in Paris ",
            "Skills\nQuxalon, ",
            "Skills\nQuxalon\n",
            "Tools: Java, Quxalon (x; ",
            "Certifications\nPMP, PMI, 2019\nIssued 2020\n",
            "Education\nBSc GPA 3.5/4\n",
            "work permit in the EU or ",
            "no visa sponsorship ",
            "20-30 h/week ");
    private static final int SHORT = 6_000;
    private static final ResumeNormalizer NORMALIZER = new ResumeNormalizer(Taxonomy.load());

    private ResumeGrowth() {}

    /** Prints every piece whose work grows more than twice as fast as the text, and the worst ratio. */
    public static void main(String[] args) {
        new Growth(SHORT, ResumeGrowth::read).print(PIECES);
    }

    private static void read(String text) {
        RawResume raw = RawResume.newBuilder()
                .setResume("r")
                .setUser("u")
                .setText(text)
                .setQuality(ReadQuality.OK)
                .setReceivedAt(Instant.EPOCH)
                .build();
        var _ = NORMALIZER.normalize(raw);
    }
}
