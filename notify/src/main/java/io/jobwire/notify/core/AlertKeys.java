package io.jobwire.notify.core;

import io.jobwire.records.AlertDecision;
import io.jobwire.records.Channel;
import io.jobwire.records.ChannelOff;
import io.jobwire.records.Feedback;

/** Keys of the records of this stage. Compatibility. */
public final class AlertKeys {
    private static final String JOIN = "|";

    private AlertKeys() {}

    /** Key of what was decided about a user and a role. */
    public static String decision(String user, String role) {
        return user + JOIN + role;
    }

    /** The role in such a key. */
    public static String role(String key, String user) {
        return key.startsWith(user + JOIN) ? key.substring(user.length() + JOIN.length()) : key;
    }

    /** Key of what a user said of a role. */
    public static String of(Feedback said) {
        return decision(said.getUser(), said.getRole());
    }

    /** Key of a decision. */
    public static String of(AlertDecision decision) {
        return decision(decision.getUser(), decision.getRole());
    }

    /** Key of a channel that is switched off. */
    public static String off(String user, Channel channel) {
        return user + JOIN + channel.getKind() + JOIN + channel.getTarget();
    }

    /** Key of a channel that is switched off. */
    public static String of(ChannelOff off) {
        return off(off.getUser(), off.getChannel());
    }
}
