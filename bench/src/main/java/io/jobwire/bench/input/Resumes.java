package io.jobwire.bench.input;

import io.jobwire.records.RawResume;
import io.jobwire.records.ReadQuality;
import io.jobwire.taxonomy.Occupation;
import io.jobwire.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Invented resumes of 2 to 6 kB: four in five of the trades that postings are of, the rest of any occupation of the
 * taxonomy. The resume of a number depends on the seed and the number alone. Immutable.
 *
 * @param seed of everything that is drawn
 */
public record Resumes(long seed) {
    private static final int YEAR = 2026;
    private static final int ANY_ONE_IN = 5;
    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Bruno", "Chen", "Dora", "Emil", "Farah", "Goran", "Hana", "Ivo", "Jana", "Kofi", "Lena", "Musa",
            "Nora", "Omar", "Pia");
    private static final List<String> LAST_NAMES = List.of(
            "Novak", "Silva", "Haddad", "Larsen", "Okoye", "Weber", "Moreau", "Tanaka", "Costa", "Kumar", "Ferrari",
            "Jansen");
    private static final List<String> DEGREES = List.of(
            "Bachelor of Science, Computer Science",
            "Master of Science, Engineering",
            "Bachelor of Arts, Economics",
            "Master of Business Administration",
            "Bachelor of Arts, Communication");

    /** The resume of a number. */
    public RawResume resume(int number, Instant at) {
        RandomGenerator random = new SplittableRandom(seed * 7_919 + number);
        return RawResume.newBuilder()
                .setResume("bench-" + number)
                .setUser("user-" + number)
                .setText(text(random))
                .setQuality(ReadQuality.OK)
                .setContentType("application/pdf")
                .setReceivedAt(at)
                .build();
    }

    private static String text(RandomGenerator random) {
        Trade trade = random.nextInt(ANY_ONE_IN) == 0 ? occupation(random) : Trade.any(random);
        Level level = Words.one(List.of(Level.values()), random);
        List<String> skills = Words.some(trade.skills(), 5 + random.nextInt(5), random);
        StringBuilder text = new StringBuilder(5_000);
        text.append(Words.one(FIRST_NAMES, random))
                .append(' ')
                .append(Words.one(LAST_NAMES, random))
                .append('\n')
                .append(level.before)
                .append(trade.titles().getFirst())
                .append('\n')
                .append(Words.one(Words.PLACES, random))
                .append("\n\nSUMMARY\n")
                .append(trade.titles().getFirst())
                .append(" with ")
                .append(level.years)
                .append(" years of experience in ")
                .append(String.join(", ", skills.subList(0, 3)))
                .append(". ")
                .append(Words.filler(2, random))
                .append("\n\nEXPERIENCE\n");
        int until = YEAR;
        int from = YEAR - level.years;
        int jobs = Math.min(4, 1 + level.years / 2);
        for (int job = 0; job < jobs; job++) {
            int start = job == jobs - 1 ? from : Math.max(from, until - Math.max(1, level.years / jobs));
            position(
                    text,
                    trade,
                    skills,
                    job == 0 ? level : Level.PLAIN,
                    start,
                    job == 0 ? "Present" : "Jun " + until,
                    random);
            until = start;
        }
        text.append("\nEDUCATION\n")
                .append(Words.one(DEGREES, random))
                .append(", State University, ")
                .append(from - 4)
                .append(" - ")
                .append(from)
                .append("\n\nSKILLS\n")
                .append(String.join(", ", skills))
                .append("\n\nLANGUAGES\nEnglish (fluent), German (basic)\n");
        return text.toString();
    }

    private static void position(
            StringBuilder text,
            Trade trade,
            List<String> skills,
            Level level,
            int from,
            String until,
            RandomGenerator random) {
        text.append(level.before)
                .append(Words.one(trade.titles(), random))
                .append(", ")
                .append(Words.company(random.nextInt(3_000)))
                .append("\nJul ")
                .append(from)
                .append(" - ")
                .append(until)
                .append('\n');
        for (String task : Words.some(trade.tasks(), 4, random)) {
            text.append("- ")
                    .append(Words.capital(task))
                    .append(", with ")
                    .append(Words.one(skills, random))
                    .append(" and ")
                    .append(Words.one(skills, random))
                    .append(". ")
                    .append(Words.filler(1, random))
                    .append('\n');
        }
        text.append('\n');
    }

    /** Any occupation, with skills that people of all kinds have. */
    private static Trade occupation(RandomGenerator random) {
        Occupation any = Words.one(Taxonomy.load().occupations().all(), random);
        Trade near = Trade.any(random);
        return new Trade(any.code(), 1, List.of(Words.capital(any.name())), near.skills(), near.tasks());
    }
}
