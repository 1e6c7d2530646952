package io.jobwire.bench.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Invented postings in Ashby's format, some 5 kB each. The posting of a number depends on the seed and the number alone. */
public final class GeneratedPostings implements Postings.Supply {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EMPLOYERS = 1_200;
    private final long seed;

    public GeneratedPostings(long seed) {
        this.seed = seed;
    }

    @Override
    public Postings.Posting posting(int number) {
        RandomGenerator random = new SplittableRandom(seed * 1_000_003 + number);
        String company = Words.company(random.nextInt(EMPLOYERS));
        String tenant = company.toLowerCase(Locale.ROOT).replace(' ', '-');
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        String url = "https://jobs.ashbyhq.com/" + tenant + "/" + id;
        return new Postings.Posting(company, tenant, id, url, json(company, id, url, random));
    }

    @Override
    public int size() {
        return Integer.MAX_VALUE;
    }

    @Override
    public String words() {
        return "generated postings";
    }

    private static byte[] json(String company, String id, String url, RandomGenerator random) {
        Trade trade = Trade.any(random);
        Level level = Words.one(List.of(Level.values()), random);
        boolean remote = random.nextInt(3) == 0;
        ObjectNode job = JSON.createObjectNode()
                .put("id", id)
                .put("title", level.before + Words.one(trade.titles(), random))
                .put("department", trade.name())
                .put("employmentType", "FullTime")
                .put("location", Words.one(Words.PLACES, random))
                .put("publishedAt", "2026-10-" + (10 + random.nextInt(20)) + "T09:30:00.000+00:00")
                .put("isListed", true)
                .put("isRemote", remote)
                .put("jobUrl", url)
                .put("applyUrl", url + "/application")
                .put("descriptionHtml", html(company, trade, level, random));
        try {
            return JSON.writeValueAsString(job).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String html(String company, Trade trade, Level level, RandomGenerator random) {
        StringBuilder html = new StringBuilder(6_000);
        html.append("<h2>About us</h2><p>").append(company).append(" is hiring. ");
        html.append(Words.filler(8, random)).append("</p><p>").append(Words.filler(8, random));
        html.append("</p><h2>What you will do</h2><ul>");
        for (String task : Words.some(trade.tasks(), 5, random)) {
            item(html, Words.capital(task) + ". " + Words.filler(2, random));
        }
        List<String> skills = Words.some(trade.skills(), trade.skills().size(), random);
        int must = 3 + random.nextInt(3);
        html.append("</ul><h2>Requirements</h2><ul>");
        item(html, level.years + "+ years of experience as " + trade.titles().getFirst());
        for (String skill : skills.subList(0, must)) {
            item(html, "Solid knowledge of " + skill + ". " + Words.filler(1, random));
        }
        html.append("</ul><h2>Nice to have</h2><ul>");
        for (String skill : skills.subList(must, Math.min(skills.size(), must + 3))) {
            item(html, "Experience with " + skill);
        }
        html.append("</ul><h2>Benefits</h2><p>")
                .append(Words.filler(10, random))
                .append("</p><p>Salary: $");
        int pay = 60 + level.years * 10 + random.nextInt(20);
        html.append(pay).append(",000 - $").append(pay + 25).append(",000 a year.</p>");
        return html.toString();
    }

    private static void item(StringBuilder html, String text) {
        html.append("<li>").append(text).append("</li>");
    }
}
