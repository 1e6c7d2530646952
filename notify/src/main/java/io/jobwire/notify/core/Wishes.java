package io.jobwire.notify.core;

import io.jobwire.records.Band;
import io.jobwire.records.Cadence;
import io.jobwire.records.Channel;
import io.jobwire.records.ChannelOff;
import io.jobwire.records.Feedback;
import io.jobwire.records.FeedbackAction;
import io.jobwire.records.Preferences;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What holds for a user: what he said, and the defaults where he said nothing. Values out of their range, which a foreign
 * writer may have put into the topic, count as not said. Immutable.
 */
record Wishes(
        int threshold,
        List<Band> bands,
        Rhythm rhythm,
        QuietHours quiet,
        int perDay,
        int perCompany,
        int perRole,
        List<Channel> channels,
        Words mutedWords,
        Words mutedCompanies,
        List<String> places,
        Optional<Long> minPay,
        String payCurrency,
        Optional<Instant> pausedUntil,
        Map<String, FeedbackAction> opinions) {

    static Wishes of(Optional<Preferences> said, List<ChannelOff> off, List<Feedback> feedback, Defaults defaults) {
        Map<String, FeedbackAction> opinions = feedback.stream()
                .collect(Collectors.toMap(Feedback::getRole, Feedback::getAction, (_, later) -> later));
        if (said.isEmpty()) {
            return new Wishes(
                    defaults.threshold(),
                    List.of(),
                    new Rhythm(Cadence.INSTANT, defaults.zone(), 0, DayOfWeek.MONDAY),
                    QuietHours.NONE,
                    defaults.perDay(),
                    defaults.perCompany(),
                    defaults.perRole(),
                    on(defaults.channels(), off),
                    Words.NONE,
                    Words.NONE,
                    List.of(),
                    Optional.empty(),
                    "",
                    Optional.empty(),
                    opinions);
        }
        Preferences own = said.get();
        ZoneId zone = zone(own.getZone(), defaults.zone());
        return new Wishes(
                own.getThreshold(),
                own.getBands(),
                new Rhythm(
                        own.getCadence(),
                        zone,
                        Math.clamp(own.getHour(), 0, 23),
                        DayOfWeek.of(Math.clamp(own.getWeekday(), 1, 7))),
                quiet(own.getQuietFrom(), own.getQuietTo()),
                own.getPerDay().filter(most -> most >= 0).orElse(defaults.perDay()),
                own.getPerCompany().filter(most -> most >= 0).orElse(defaults.perCompany()),
                own.getPerRole().filter(most -> most >= 0).orElse(defaults.perRole()),
                on(own.getChannels().isEmpty() ? defaults.channels() : own.getChannels(), off),
                Words.of(own.getMutedWords()),
                Words.of(own.getMutedCompanies()),
                own.getPlaces().stream()
                        .map(place -> place.strip().toLowerCase(Locale.ROOT))
                        .filter(place -> !place.isEmpty())
                        .toList(),
                own.getMinPay(),
                own.getPayCurrency(),
                own.getPaused() ? Optional.of(Instant.MAX) : own.getPausedUntil(),
                opinions);
    }

    private static QuietHours quiet(Optional<Integer> from, Optional<Integer> to) {
        return from.filter(Wishes::isMinute)
                .flatMap(begin -> to.filter(Wishes::isMinute).map(end -> new QuietHours(begin, end)))
                .orElse(QuietHours.NONE);
    }

    private static boolean isMinute(int minute) {
        return minute >= 0 && minute < 24 * 60;
    }

    private static ZoneId zone(String name, ZoneId otherwise) {
        try {
            return name.isEmpty() ? otherwise : ZoneId.of(name);
        } catch (DateTimeException _) {
            return otherwise;
        }
    }

    private static List<Channel> on(List<Channel> channels, List<ChannelOff> off) {
        return channels.stream()
                .filter(channel -> off.stream().noneMatch(word -> covers(word.getChannel(), channel)))
                .toList();
    }

    private static boolean covers(Channel off, Channel channel) {
        return off.getKind() == channel.getKind()
                && (off.getTarget().isEmpty() || off.getTarget().equals(channel.getTarget()));
    }
}
