package io.jobwire.notify;

import io.jobwire.records.topics.TopicNames;

/** Names that are compatibility: a change here needs a migration of state. */
final class NotifyNames {
    static final String STAGE = "notify";
    static final String DELIVER = "deliver";
    static final int VERSION = 2;

    static final String RECOMMENDATIONS = "recommendations";
    static final String PREFERENCES = "preferences";
    static final String OFF = "preferences-off";
    static final String FEEDBACK = "feedback";
    static final String DECISIONS = "decisions";
    static final String RECOMMENDATION_ROUTE = "recommendation-to-user";
    static final String OFF_ROUTE = "off-to-user";
    static final String FEEDBACK_ROUTE = "feedback-to-user";
    static final String OWNERS_STORE = "owners";
    static final String EVENTS = "mailbox-events";
    static final String HAPPENED = "happened";
    static final String SAID = "said";
    static final String EVENTS_IN = "mailbox-events-in";
    static final String PREFERENCES_IN = "preferences-in";
    static final String MEET = "meet";
    static final String DECIDE = "decide";
    static final String KEEP_ALERTS = "keep-alerts";
    static final String KEEP_DECISIONS = "keep-decisions";
    static final String AS_ALERT = "as-alert";
    static final String AS_DECISION = "as-decision";
    static final String ALERTS = "alerts";
    static final String DECISIONS_OUT = "decisions-out";
    static final String MAILBOXES_STORE = "mailboxes";
    static final String WAKES_STORE = "wakes";
    static final String TOLD_STORE = "told";
    static final String EVER_TOLD_STORE = "ever-told";

    private NotifyNames() {}

    /**
     * The names under which this stage keeps its state and its positions. Who was told what does not change with a replay,
     * so they are the same in every generation.
     */
    static TopicNames beyondGenerations(TopicNames names) {
        return new TopicNames(names.prefix(), 1);
    }
}
