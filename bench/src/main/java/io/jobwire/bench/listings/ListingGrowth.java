package io.jobwire.bench.listings;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.bench.run.Growth;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.records.RawListing;
import io.jobwire.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.List;

/** How the work of reading a posting grows with its length. */
public final class ListingGrowth {
    private static final List<String> PIECES = List.of(
            "a",
            "9",
            " ",
            "\n",
            "A ",
            "$",
            "$1 ",
            "$120k to ",
            "1,000 ",
            "6-month contract ",
            "6 ",
            "two ",
            "for 3 ",
            "experience with insurance, ",
            "experience ",
            "visa sponsorship and ",
            "sponsor",
            "hours per week 40 ",
            "40 hours ",
            "C++/C#.NET ",
            "Java, ",
            "Java\n",
            "Go, Rust, ",
            "top secret clearance ",
            "(ts/sci) ",
            "full-time position as a ",
            "this is a ",
            "Employment type: ",
            "5+ years ",
            "years ",
            "Bachelor's degree ",
            "ms, ",
            "remote - ",
            "remote ",
            "hybrid, 3 days ",
            "Location: ",
            "equal opportunity ",
            "race, ",
            "Requirements\n",
            "Requirements:\n- Java\n",
            "our client, ",
            "equity and bonus ",
            "\n- ",
            "<li>Java</li>",
            "<p>",
            "<b>",
            "<div>",
            "<table><tr><td>",
            "<a href='x'>",
            "</p>",
            "<br>",
            "&amp;",
            "&",
            "<!--",
            "<p style=\"display:none\">",
            "<ul><li>",
            "\u2022 ",
            "\u00c3\u00a1",
            "\ud83d\ude80",
            "\u738b",
            "a/b-c&d ",
            "a.b.");
    private static final int SHORT = 20_000;
    private static final ListingNormalizer NORMALIZER = new ListingNormalizer(Taxonomy.load());

    private ListingGrowth() {}

    /** Prints every piece whose work grows more than twice as fast as the text, and the worst ratio. */
    public static void main(String[] args) {
        new Growth(SHORT, ListingGrowth::read).print(PIECES);
    }

    private static void read(String text) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("title", "Cook").put("descriptionHtml", text);
        RawListing raw = RawListing.newBuilder()
                .setKey("ashby:acme:1")
                .setSource("ashby")
                .setTenant("acme")
                .setNativeId("1")
                .setUrl("https://jobs.example.com/1")
                .setFirstSeen(Instant.EPOCH)
                .setFetchedAt(Instant.EPOCH)
                .setFormat("ashby")
                .setBody(body.toString())
                .build();
        var _ = NORMALIZER.normalize(raw);
    }
}
