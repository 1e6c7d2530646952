package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwire.ingest.http.Answer;
import io.jobwire.records.RunOutcome;
import java.io.IOException;

/** What came of asking for a JSON document. */
sealed interface Reply {

    /** The document. */
    record Tree(JsonNode json) implements Reply {}

    /** There is none, and what that means for the run. */
    record None(Harvest harvest) implements Reply {}

    /**
     * Reads an answer.
     *
     * @param whatIsMissing what to tell a person when there is no such document
     */
    static Reply of(Answer answer, String whatIsMissing) {
        if (!(answer instanceof Answer.Page page)) {
            return new None(Harvest.of(answer, whatIsMissing));
        }
        try {
            JsonNode json = Json.MAPPER.readTree(page.body());
            return json.isContainerNode() ? new Tree(json) : new None(unreadable(page));
        } catch (IOException e) {
            return new None(unreadable(page));
        }
    }

    /** What a page that should be JSON and is not means. */
    static Harvest unreadable(Answer.Page page) {
        String host = page.url().getHost();
        if (Pages.looksLikeMarkup(page.body())) {
            return Harvest.nothing(
                    RunOutcome.BLOCKED,
                    host + " sent a web page where JSON was due; it may block us or be down for a while");
        }
        return Harvest.nothing(
                RunOutcome.FAILED,
                Pages.looksLikeJson(page.body())
                        ? host + " sent JSON that breaks off; try again later"
                        : host + " did not answer with JSON; is this the right address?");
    }

    /** JSON of a known shape that it has not. */
    static Harvest notABoard(String host) {
        return Harvest.nothing(
                RunOutcome.FAILED, host + " answered JSON that is not a board; its format may have changed");
    }
}
