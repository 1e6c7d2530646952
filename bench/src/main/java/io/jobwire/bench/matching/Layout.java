package io.jobwire.bench.matching;

import java.util.Locale;
import java.util.regex.Pattern;

/** What becomes of a text on its way into a data set or a form, when its letters survive and its lines do not. */
enum Layout {
    AS_GIVEN("as given"),
    SMALL("small letters"),
    CAPITALS("capitals"),
    WIDE_BLANKS("on one line, wide blanks for breaks"),
    LINE("on one line"),
    LINE_SMALL("on one line in small letters"),
    LINE_CAPITALS("on one line in capitals"),
    WORDS("words alone, in small letters");

    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}+#]+");

    private final String title;

    Layout(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** A text in this layout. */
    String of(String text) {
        return switch (this) {
            case AS_GIVEN -> text;
            case SMALL -> text.toLowerCase(Locale.ROOT);
            case CAPITALS -> text.toUpperCase(Locale.ROOT);
            case WIDE_BLANKS -> text.replace("\n", "     ");
            case LINE -> line(text);
            case LINE_SMALL -> line(text).toLowerCase(Locale.ROOT);
            case LINE_CAPITALS -> line(text).toUpperCase(Locale.ROOT);
            case WORDS -> NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
        };
    }

    private static String line(String text) {
        return BLANK.matcher(text).replaceAll(" ");
    }
}
