package io.jobwire.launcher.demo;

import io.jobwire.launcher.demo.DemoPosting.Items;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a job board does to the postings that it copies. */
final class BoardEdits {
    private static final String HEADER =
            "Harbour Jobs brings you work by the water and everywhere else. This position was found for you today.";
    private static final String FOOTER =
            "Apply on the employer's own page. Harbour Jobs does not ask for money, for bank details or for copies of"
                    + " documents. Report postings that do. When you write to the employer, say that you found the"
                    + " position on Harbour Jobs, which has listed jobs by hand since 2011.";

    private BoardEdits() {}

    /** The board's copy of a posting, under a number of its own. */
    static DemoPosting crossPost(DemoPosting original, Employer employer) {
        int number = original.number() + 4000;
        DemoPosting copy = original.as(
                number,
                DemoPostings.BOARD,
                companyAsTheBoardWritesIt(employer.name()),
                original.posted().plus(Duration.ofDays(2)));
        if (number % 22 == 0) {
            return teaser(copy);
        }
        return switch ((number / 2) % 4) {
            case 0 -> withFooter(copy);
            case 1 -> withHeader(withFooter(copy));
            case 2 -> withOtherWords(copy);
            default -> withMojibake(withFooter(copy));
        };
    }

    private static String companyAsTheBoardWritesIt(String name) {
        return name.replace(" Ltd", " Limited")
                .replace(", Inc.", "")
                .replace(" GmbH", "")
                .replace(" S.A.", "");
    }

    private static DemoPosting withFooter(DemoPosting posting) {
        List<String> closing = new ArrayList<>(posting.closing());
        closing.add(FOOTER);
        return posting.withText(posting.paragraphs(), posting.lists(), closing);
    }

    private static DemoPosting withHeader(DemoPosting posting) {
        List<String> paragraphs = new ArrayList<>(posting.paragraphs());
        paragraphs.addFirst(HEADER);
        return posting.withText(paragraphs, posting.lists(), posting.closing());
    }

    private static DemoPosting withOtherWords(DemoPosting posting) {
        List<Items> lists = posting.lists().stream()
                .map(list -> new Items(
                        list.heading(),
                        list.items().stream()
                                .map(item -> item.replace(" and ", " & ").replace("You ", "you "))
                                .toList()))
                .toList();
        return posting.withText(posting.paragraphs(), lists, posting.closing());
    }

    /** UTF-8 read as Latin-1, as some boards publish it. */
    private static DemoPosting withMojibake(DemoPosting posting) {
        return posting.withText(
                posting.paragraphs().stream().map(BoardEdits::misread).toList(),
                posting.lists(),
                posting.closing().stream().map(BoardEdits::misread).toList());
    }

    private static String misread(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static DemoPosting teaser(DemoPosting posting) {
        return posting.withText(
                List.of(posting.paragraphs().getLast() + " "
                        + posting.lists().getFirst().items().getFirst() + " ..."),
                List.of(),
                List.of());
    }
}
