package io.jobwire.notify.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.notify.Samples;
import io.jobwire.records.Alert;
import io.jobwire.records.AlertDecision;
import io.jobwire.records.Band;
import io.jobwire.records.Cadence;
import io.jobwire.records.ChannelKind;
import io.jobwire.records.ChannelOff;
import io.jobwire.records.DecisionState;
import io.jobwire.records.Feedback;
import io.jobwire.records.FeedbackAction;
import io.jobwire.records.Mailbox;
import io.jobwire.records.OffReason;
import io.jobwire.records.Preferences;
import io.jobwire.records.Recommendation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reason for which somebody is told, told later or not told comes about, and says itself in a sentence. */
class SilenceTest {
    private final Decider decider = new Decider(Samples.DEFAULTS, 1);
    private final List<Alert> alerts = new ArrayList<>();
    private final List<AlertDecision> decisions = new ArrayList<>();
    private Mailbox mailbox = Decider.empty("mara");
    private Instant now = Samples.TIME;

    /** How each comes about; the last decision is then of that reason. */
    private final Map<Reason, Runnable> ways = new EnumMap<>(Map.ofEntries(
            Map.entry(Reason.AT_ONCE, () -> recommend("c1", 90)),
            Map.entry(Reason.WAITS_FOR_DIGEST, () -> {
                prefer(wants -> wants.setCadence(Cadence.DAILY));
                recommend("c1", 90);
            }),
            Map.entry(Reason.IN_DIGEST, () -> {
                prefer(wants -> wants.setCadence(Cadence.DAILY));
                recommend("c1", 90);
                pass(Duration.ofDays(1));
            }),
            Map.entry(Reason.QUIET_HOURS, () -> {
                prefer(wants -> wants.setQuietFrom(0).setQuietTo(10 * 60));
                recommend("c1", 90);
            }),
            Map.entry(Reason.AFTER_WAIT, () -> {
                prefer(wants -> wants.setQuietFrom(0).setQuietTo(10 * 60));
                recommend("c1", 90);
                pass(Duration.ofHours(3));
            }),
            Map.entry(Reason.DAY_CAP, () -> {
                prefer(wants -> wants.setPerDay(1));
                recommend("c1", 90);
                recommend("c2", 90);
            }),
            Map.entry(Reason.COMPANY_CAP, () -> {
                prefer(wants -> wants.setPerCompany(1));
                recommend("c1", 90);
                recommend("c2", 90);
            }),
            Map.entry(Reason.ROLE_CAP, () -> {
                prefer(wants -> wants.setPerRole(1));
                recommend("c1", 90);
                change("c2", match -> match.setCompany("Another").setTitle("DATA ENGINEER (m/f/d) - Oslo"));
            }),
            Map.entry(Reason.DIGEST_FULL, () -> {
                prefer(wants -> wants.setCadence(Cadence.DAILY));
                for (int i = 0; i < 26; i++) {
                    recommend("c" + i, 90);
                }
                pass(Duration.ofDays(1));
                decisions.removeIf(one -> one.getState() == DecisionState.TOLD);
            }),
            Map.entry(Reason.MAILBOX_FULL, () -> {
                prefer(wants -> wants.setCadence(Cadence.WEEKLY));
                for (int i = 0; i <= Box.MAX_WAITING; i++) {
                    recommend("c" + i, 90);
                }
            }),
            Map.entry(Reason.UNDER_THRESHOLD, () -> recommend("c1", 69)),
            Map.entry(Reason.BAND, () -> {
                prefer(wants -> wants.setBands(List.of(Band.STRONG)));
                recommend("c1", 90);
            }),
            Map.entry(Reason.MUTED_WORD, () -> {
                prefer(wants -> wants.setMutedWords(List.of("data")));
                recommend("c1", 90);
            }),
            Map.entry(Reason.MUTED_COMPANY, () -> {
                prefer(wants -> wants.setMutedCompanies(List.of("nordlicht energie")));
                recommend("c1", 90);
            }),
            Map.entry(Reason.PLACE, () -> {
                prefer(wants -> wants.setPlaces(List.of("Berlin")));
                recommend("c1", 90);
            }),
            Map.entry(Reason.PAY, () -> {
                prefer(wants -> wants.setMinPay(7_000_000L).setPayCurrency("EUR"));
                change("c1", match -> match.setAnnualMax(6_000_000L).setPayCurrency("EUR"));
            }),
            Map.entry(Reason.PAUSED, () -> {
                prefer(wants -> wants.setPausedUntil(now.plusSeconds(60)));
                recommend("c1", 90);
            }),
            Map.entry(Reason.DISMISSED, () -> {
                say("c1", FeedbackAction.DISMISSED);
                recommend("c1", 90);
            }),
            Map.entry(Reason.KNOWN, () -> {
                say("c1", FeedbackAction.APPLIED);
                recommend("c1", 90);
            }),
            Map.entry(
                    Reason.BACKLOG,
                    () -> change("c1", match -> match.setBacklog(true).setSearch("s1"))),
            Map.entry(Reason.NO_CHANNEL, () -> {
                on(new Event.SwitchedOff(
                        new ChannelOff("mara", Samples.channel(ChannelKind.EML, ""), OffReason.UNSUBSCRIBED, "", now)));
                recommend("c1", 90);
            }),
            Map.entry(Reason.WITHDRAWN, () -> {
                prefer(wants -> wants.setCadence(Cadence.DAILY));
                recommend("c1", 90);
                on(new Event.Withdrawn("resume-of-mara|c1"));
            }),
            Map.entry(Reason.REPLACED, () -> {
                prefer(wants -> wants.setCadence(Cadence.DAILY));
                recommend("c1", 90);
                keep(new Decider(Samples.DEFAULTS, 2)
                        .on(mailbox, new Event.Passed(), now.plus(Duration.ofDays(1)), _ -> false));
            })));

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonComesAboutAndSaysItself(Reason reason) {
        Objects.requireNonNull(ways.get(reason)).run();

        AlertDecision last = decisions.getLast();
        assertThat(last.getCode()).isEqualTo(reason.name());
        assertThat(last.getDetail()).as(reason.name()).matches("[A-Z0-9\"].{8,}\\.");
        boolean told = last.getState() == DecisionState.TOLD;
        assertThat(told).isEqualTo(last.getAlert().isPresent());
        assertThat(last.getState() == DecisionState.WAITING)
                .isEqualTo(last.getUntil().isPresent());
        assertThat(alerts.stream()
                        .anyMatch(alert -> alert.getItems().stream()
                                .anyMatch(item -> item.getRole().equals(last.getRole()))))
                .isEqualTo(told);
    }

    @Test
    void whatIsDismissedWhileItWaitsIsNotTold() {
        prefer(wants -> wants.setCadence(Cadence.DAILY));
        recommend("c1", 90);
        recommend("c2", 90);
        say("c1", FeedbackAction.DISMISSED);
        pass(Duration.ofDays(1));

        assertThat(alerts)
                .singleElement()
                .satisfies(
                        alert -> assertThat(alert.getItems()).extracting("role").containsExactly("c2"));
    }

    @Test
    void aDismissalThatIsTakenBackLetsTheNextWordOfTheRoleThrough() {
        say("c1", FeedbackAction.DISMISSED);
        recommend("c1", 90);
        say("c1", FeedbackAction.UNKNOWN);
        assertThat(alerts).isEmpty();

        recommend("c1", 91);
        assertThat(alerts).hasSize(1);
    }

    @Test
    void aJobThatTakesAnotherIdIsNotToldAgain() {
        recommend("c1", 90);
        assertThat(alerts).hasSize(1);

        change("c2", match -> match.setOtherIds(List.of("c1")));
        assertThat(decisions.getLast().getRole()).isEqualTo("c2");
        assertThat(decisions.getLast().getCode()).isEqualTo(Reason.KNOWN.name());
        pass(Duration.ofDays(1));
        assertThat(alerts).hasSize(1);
    }

    @Test
    void aJobThatTakesAnotherIdWhileItWaitsIsToldOnce() {
        prefer(wants -> wants.setCadence(Cadence.DAILY));
        recommend("c1", 90);
        change("c2", match -> match.setOtherIds(List.of("c1")));
        on(new Event.Withdrawn("resume-of-mara|c1"));
        pass(Duration.ofDays(1));

        assertThat(alerts)
                .singleElement()
                .satisfies(
                        alert -> assertThat(alert.getItems()).extracting("role").containsExactly("c2"));
    }

    @Test
    void whatWasSaidOfAJobHoldsWhenItTakesAnotherId() {
        say("c1", FeedbackAction.DISMISSED);
        change("c2", match -> match.setOtherIds(List.of("c1")));

        assertThat(alerts).isEmpty();
        assertThat(decisions.getLast().getCode()).isEqualTo(Reason.DISMISSED.name());
    }

    @Test
    void ofOneTitleAsManyAreToldADayAsAreWanted() {
        prefer(wants -> wants.setPerRole(2));
        for (int i = 0; i < 5; i++) {
            int company = i;
            change("c" + i, match -> match.setCompany("Company " + company));
        }
        change("c9", match -> match.setTitle("Analytics Engineer"));
        assertThat(alerts).hasSize(3);

        pass(Duration.ofDays(1));
        assertThat(alerts.getLast().getItems()).hasSize(2);
        assertThat(alerts.getLast().getMore()).isEqualTo(1);
    }

    private void prefer(Consumer<Preferences.Builder> change) {
        Preferences.Builder wants = Preferences.newBuilder().setUser("mara");
        change.accept(wants);
        on(new Event.Preferred(Optional.of(wants.build())));
    }

    private void say(String role, FeedbackAction action) {
        on(new Event.Said(new Feedback("mara", role, action, now)));
    }

    private void recommend(String canonical, int score) {
        on(new Event.Recommended("resume-of-mara|" + canonical, 1, Samples.recommendation("mara", canonical, score)));
    }

    private void change(String canonical, Consumer<Recommendation.Builder> change) {
        Recommendation.Builder says = Recommendation.newBuilder(Samples.recommendation("mara", canonical, 90));
        change.accept(says);
        on(new Event.Recommended("resume-of-mara|" + canonical, 1, says.build()));
    }

    private void pass(Duration time) {
        now = now.plus(time);
        on(new Event.Passed());
    }

    private void on(Event event) {
        keep(decider.on(mailbox, event, now, this::wasTold));
    }

    private void keep(Step step) {
        mailbox = step.mailbox();
        alerts.addAll(step.alerts());
        decisions.addAll(step.decisions());
    }

    private boolean wasTold(String role) {
        return decisions.stream()
                .anyMatch(one -> one.getState() == DecisionState.TOLD
                        && (one.getRole().equals(role) || one.getCanonical().equals(role)));
    }
}
