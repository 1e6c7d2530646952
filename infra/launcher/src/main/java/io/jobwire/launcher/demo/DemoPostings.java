package io.jobwire.launcher.demo;

import io.jobwire.launcher.demo.DemoPosting.Items;
import io.jobwire.launcher.demo.Employer.Life;
import io.jobwire.launcher.demo.Employer.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Makes the postings of the demo from its words, the same ones every time. */
final class DemoPostings {
    private static final Instant FIRST_DAY = Instant.parse("2026-10-05T08:00:00Z");
    static final String BOARD = "harbour";

    private final Map<String, Role> roles = DemoWords.roles();
    private final List<Employer> employers = DemoWords.employers(roles);

    List<Employer> employers() {
        return employers;
    }

    /** What the employers' own boards and the job board show on a day, 1 or 2, in the order of their numbers. */
    List<DemoPosting> onDay(int day) {
        List<DemoPosting> postings = new ArrayList<>();
        List<DemoPosting> crossPosts = new ArrayList<>();
        int number = 1000;
        for (Employer employer : employers) {
            for (Post post : employer.posts()) {
                for (String place : post.places()) {
                    number++;
                    DemoPosting first = posting(number, employer, post, place);
                    if (visible(post.life(), day)) {
                        postings.add(post.life() == Life.EDIT && day == 2 ? edited(first) : first);
                    }
                    if (isCrossPosted(number, post.life())) {
                        crossPosts.add(BoardEdits.crossPost(first, employer));
                    }
                }
            }
        }
        postings.addAll(crossPosts);
        return postings;
    }

    private static boolean visible(Life life, int day) {
        return switch (life) {
            case POST, EDIT, AGAIN -> true;
            case GONE -> day == 1;
            case LATER -> day == 2;
        };
    }

    /** The board copies about half of what the employers have, and what is gone at half of them stays on the board. */
    private static boolean isCrossPosted(int number, Life life) {
        return switch (life) {
            case POST, EDIT -> number % 2 == 0;
            case GONE -> number % 4 == 0;
            case LATER, AGAIN -> false;
        };
    }

    private DemoPosting posting(int number, Employer employer, Post post, String place) {
        Role role = Objects.requireNonNull(roles.get(post.role()));
        Instant posted = FIRST_DAY.plus(Duration.ofHours(7L * (number % 97)));
        DemoPosting posting = new DemoPosting(
                number,
                employer.key(),
                employer.name(),
                post.title(),
                place,
                List.of(employer.about(), role.intro()),
                List.of(
                        new Items("What you will do", without(role.tasks(), employer)),
                        new Items("What you bring", role.musts()),
                        new Items("Nice to have", role.nices()),
                        new Items("What we offer", employer.benefits())),
                List.of(employer.equal()),
                pay(role.payLow(), employer, post.title()),
                pay(role.payHigh(), employer, post.title()),
                employer.currency(),
                posted,
                posted);
        return post.life() == Life.AGAIN ? reposted(posting) : posting;
    }

    /** Each employer leaves one task out, so that two employers do not use the very same list. */
    private static List<String> without(List<String> tasks, Employer employer) {
        List<String> kept = new ArrayList<>(tasks);
        if (kept.size() > 3) {
            kept.remove(employer.name().length() % kept.size());
        }
        return kept;
    }

    private static int pay(int dollars, Employer employer, String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        double level = lower.startsWith("senior") || lower.startsWith("lead") ? 1.2 : 1.0;
        level = lower.startsWith("staff") || lower.startsWith("principal") ? 1.4 : level;
        return (int) Math.round(dollars * employer.payFactor() * level / 1000) * 1000;
    }

    /** A second posting of the same job: a new opening line and one item in other words. */
    private static DemoPosting reposted(DemoPosting posting) {
        List<Items> lists = new ArrayList<>(posting.lists());
        List<String> offer = new ArrayList<>(lists.getLast().items());
        offer.set(0, offer.getFirst().replace(".", ", of course."));
        lists.set(lists.size() - 1, new Items("What we offer", offer));
        List<String> paragraphs = new ArrayList<>(posting.paragraphs());
        paragraphs.addFirst("We are still looking, so here it is once more.");
        return posting.withText(paragraphs, lists, posting.closing());
    }

    /** What a changed posting says on the second day: more pay and one requirement more. */
    private static DemoPosting edited(DemoPosting posting) {
        List<Items> lists = new ArrayList<>(posting.lists());
        List<String> musts = new ArrayList<>(lists.get(1).items());
        musts.add("New since last week: you enjoy showing others how it is done.");
        lists.set(1, new Items(lists.get(1).heading(), musts));
        return posting.withText(posting.paragraphs(), lists, posting.closing())
                .withPay(posting.payMin() + 5000, posting.payMax() + 5000, FIRST_DAY.plus(Duration.ofDays(30)));
    }
}
