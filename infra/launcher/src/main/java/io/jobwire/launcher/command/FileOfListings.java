package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.JsonLines;
import io.jobwire.records.Listing;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The listings of a file of JSON Lines.
 *
 * @param name the file's name, {@code -} for standard input
 * @param byKey listings by key, in the order of the file; of several with one key the last
 * @param again how many lines have a key that comes again after them
 * @param faulty how many lines were left out
 */
record FileOfListings(String name, Map<String, Listing> byKey, int again, int faulty) {

    /** Reads a file; what is no listing is noted and left out. */
    static FileOfListings read(String name, Console console) {
        Map<String, Listing> byKey = new LinkedHashMap<>();
        int[] again = new int[1];
        int faulty = JsonLines.read(name, console, (_, text) -> {
            Listing listing = GivenRecords.onlyListing(text);
            if (byKey.put(listing.getKey(), listing) != null) {
                again[0]++;
            }
        });
        return new FileOfListings(name, byKey, again[0], faulty);
    }

    /** In one line, what was in it and what became of that. */
    String summary(int canonical) {
        if (byKey.isEmpty() && faulty == 0) {
            return called() + " has no listings.";
        }
        return count(byKey.size(), "listing") + ", " + canonical + " canonical"
                + (faulty == 0 ? "" : ", " + count(faulty, "line") + " left out")
                + (again == 0
                        ? ""
                        : " (" + count(again, "line") + (again == 1 ? " has" : " have")
                                + " a key that comes again: the last one counts)");
    }

    /** What it has, for whoever asked for something else. */
    String has() {
        return byKey.isEmpty()
                ? called() + " has no listings"
                : called() + " has " + count(byKey.size(), "listing") + ", such as "
                        + PlainText.line(byKey.keySet().iterator().next());
    }

    String called() {
        return name.equals("-") ? "Standard input" : name;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
