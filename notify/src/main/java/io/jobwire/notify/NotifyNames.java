package io.jobwire.notify;

/** Names that are compatibility: a change here needs a migration of state. */
final class NotifyNames {
    static final String STAGE = "notify";
    static final int VERSION = 1;

    static final String RECOMMENDATIONS = "recommendations";
    static final String KEEP = "keep-recommended";
    static final String BY_USER = "by-user";
    static final String REPARTITION = "recommendations-by-user";
    static final String PREFERENCES = "preferences";
    static final String PREFERENCES_IN = "preferences-in";
    static final String RECOMMENDATIONS_IN = "recommendations-in";
    static final String DECIDE = "decide";
    static final String ALERTS = "alerts";
    static final String PREFERENCES_STORE = "preferences";
    static final String TOLD_STORE = "told";

    private NotifyNames() {}
}
