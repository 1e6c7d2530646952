package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.launcher.system.TopicWriter;
import io.jobwire.notify.NotifyStages;
import io.jobwire.notify.core.AlertKeys;
import io.jobwire.records.Band;
import io.jobwire.records.Cadence;
import io.jobwire.records.Channel;
import io.jobwire.records.ChannelKind;
import io.jobwire.records.ChannelOff;
import io.jobwire.records.OffReason;
import io.jobwire.records.Preferences;
import io.jobwire.records.json.RecordJson;
import io.jobwire.records.topics.Topics;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobwire preferences}: when, where and about what somebody is told. */
@Command(
        name = "preferences",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire preferences mara%n"
                + "         jobwire preferences mara --cadence daily --hour 8 --zone Europe/Berlin --quiet 22:00-07:00%n"
                + "         jobwire preferences mara --channel mail:mara@example.org --per-day 5 --mute-company Acme%n"
                + "         jobwire preferences mara --off mail:mara@example.org%n%n",
        header = "Show or change what somebody is told.",
        description =
                "Without options it shows what a user of the running system wants, and the address of the user's"
                        + " feed. Each option replaces what was said before; an empty list (such as --mute-word \"\") takes it back.")
final class PreferencesCommand implements Callable<Integer> {
    private static final Pattern QUIET = Pattern.compile("(\\d{1,2}):(\\d{2})-(\\d{1,2}):(\\d{2})");
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "USER", description = "Whose")
    String user = "";

    @Option(names = "--threshold", description = "Least score, 0 to 100")
    @Nullable
    Integer threshold;

    @Option(names = "--band", split = ",", description = "Only these bands: stretch, good, strong")
    @Nullable
    List<String> bands;

    @Option(names = "--cadence", description = "instant, daily or weekly")
    @Nullable
    Cadence cadence;

    @Option(names = "--zone", description = "Time zone, such as Europe/Berlin")
    @Nullable
    String zone;

    @Option(names = "--hour", description = "Hour of the digest, 0 to 23")
    @Nullable
    Integer hour;

    @Option(names = "--weekday", description = "Day of the weekly digest, 1 (Monday) to 7")
    @Nullable
    Integer weekday;

    @Option(names = "--quiet", paramLabel = "FROM-TO", description = "Quiet hours, such as 22:00-07:00; none: no more")
    @Nullable
    String quiet;

    @Option(names = "--per-day", description = "Most roles told a day; 0: no limit")
    @Nullable
    Integer perDay;

    @Option(names = "--per-company", description = "Most roles of one company told a day; 0: no limit")
    @Nullable
    Integer perCompany;

    @Option(names = "--per-role", description = "Most listings of one title told a day, at any company; 0: no limit")
    @Nullable
    Integer perRole;

    @Option(names = "--mute-word", split = ",", description = "Words never to see in a title")
    @Nullable
    List<String> words;

    @Option(names = "--mute-company", split = ",", description = "Companies never to see")
    @Nullable
    List<String> companies;

    @Option(names = "--place", description = "Only in these places, or parts of their names; remote: remote ones")
    @Nullable
    List<String> places;

    @Option(names = "--min-pay", paramLabel = "AMOUNT:CURRENCY", description = "Least yearly pay, such as 70000:EUR")
    @Nullable
    String pay;

    @Option(
            names = "--channel",
            paramLabel = "KIND:TARGET",
            description = "Where to: eml:, mail:ADDRESS, webhook:URL, slack:URL, discord:URL; may be repeated")
    @Nullable
    List<String> channels;

    @Option(names = "--pause", arity = "0..1", fallbackValue = "ever", description = "Nothing for a time, such as 14d")
    @Nullable
    String pause;

    @Option(names = "--resume", description = "No pause any more")
    boolean resume;

    @Option(names = "--off", paramLabel = "KIND:TARGET", description = "Switch a channel off at once")
    @Nullable
    String off;

    @Option(names = "--on", paramLabel = "KIND:TARGET", description = "Switch it on again")
    @Nullable
    String on;

    PreferencesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (RunningSystem system = RunningSystem.find(common.settings());
                TopicWriter writer = new TopicWriter(system.context())) {
            system.require(Topics.PREFERENCES_OFF);
            Preferences before = system.topics()
                    .latest(Topics.PREFERENCES)
                    .getOrDefault(user, Preferences.newBuilder().setUser(user).build());
            Preferences after = changed(before);
            if (!after.equals(before)) {
                writer.write(Topics.PREFERENCES, user, after);
            }
            if (off != null) {
                ChannelOff word = new ChannelOff(
                        user,
                        channel(off),
                        OffReason.BY_HAND,
                        "",
                        Clock.systemUTC().instant());
                writer.write(Topics.PREFERENCES_OFF, AlertKeys.of(word), word);
            }
            if (on != null) {
                writer.remove(Topics.PREFERENCES_OFF, AlertKeys.off(user, channel(on)));
            }
            show(after, system);
            return 0;
        }
    }

    private void show(Preferences preferences, RunningSystem system) {
        if (common.json) {
            console.json(preferences);
            return;
        }
        console.data(RecordJson.write(preferences));
        Map<String, ChannelOff> switched = system.topics().latest(Topics.PREFERENCES_OFF);
        switched.values().stream()
                .filter(word -> word.getUser().equals(user))
                .forEach(word -> console.data("off: "
                        + word.getChannel().getKind().name().toLowerCase(Locale.ROOT) + ":"
                        + word.getChannel().getTarget() + ", " + word.getWhy() + " at " + word.getAt()));
        console.note("Feed: "
                + NotifyStages.feed(
                        system.context().settings(), system.context().dataDir(), user));
    }

    private Preferences changed(Preferences before) {
        Preferences.Builder to = Preferences.newBuilder(before);
        if (threshold != null) {
            to.setThreshold(within("--threshold", threshold, 0, 100));
        }
        if (cadence != null) {
            to.setCadence(cadence);
        }
        if (zone != null) {
            to.setZone(zone(zone));
        }
        if (hour != null) {
            to.setHour(within("--hour", hour, 0, 23));
        }
        if (weekday != null) {
            to.setWeekday(within("--weekday", weekday, 1, 7));
        }
        if (perDay != null) {
            to.setPerDay(within("--per-day", perDay, 0, 10_000));
        }
        if (perCompany != null) {
            to.setPerCompany(within("--per-company", perCompany, 0, 10_000));
        }
        if (perRole != null) {
            to.setPerRole(within("--per-role", perRole, 0, 10_000));
        }
        lists(to);
        if (quiet != null) {
            quiet(to, quiet);
        }
        if (pay != null) {
            pay(to, pay);
        }
        pauses(to);
        return to.build();
    }

    private void lists(Preferences.Builder to) {
        if (bands != null) {
            to.setBands(filled(bands).stream().map(PreferencesCommand::band).toList());
        }
        if (words != null) {
            to.setMutedWords(filled(words));
        }
        if (companies != null) {
            to.setMutedCompanies(filled(companies));
        }
        if (places != null) {
            to.setPlaces(filled(places));
        }
        if (channels != null) {
            to.setChannels(new ArrayList<>(
                    filled(channels).stream().map(PreferencesCommand::channel).toList()));
        }
    }

    private void pauses(Preferences.Builder to) {
        if (resume) {
            to.setPaused(false).setPausedUntil(null);
        } else if ("ever".equals(pause)) {
            to.setPaused(true);
        } else if (pause != null) {
            Matcher days = Pattern.compile("(\\d{1,4})d").matcher(pause);
            if (!days.matches()) {
                throw UserException.usage("--pause is a number of days such as 14d, not " + pause + ".");
            }
            to.setPausedUntil(Clock.systemUTC().instant().plus(Duration.ofDays(Long.parseLong(days.group(1)))));
        }
    }

    private static void quiet(Preferences.Builder to, String text) {
        if (text.equals("none")) {
            to.setQuietFrom(null).setQuietTo(null);
            return;
        }
        Matcher match = QUIET.matcher(text);
        if (!match.matches()) {
            throw UserException.usage("--quiet is two times such as 22:00-07:00, or none, not " + text + ".");
        }
        to.setQuietFrom(minute(match.group(1), match.group(2))).setQuietTo(minute(match.group(3), match.group(4)));
    }

    private static int minute(String hours, String minutes) {
        return within("--quiet", Integer.parseInt(hours), 0, 23) * 60
                + within("--quiet", Integer.parseInt(minutes), 0, 59);
    }

    private static void pay(Preferences.Builder to, String text) {
        Matcher match = Pattern.compile("(\\d{1,9}):([A-Za-z]{3})").matcher(text);
        if (!match.matches()) {
            throw UserException.usage("--min-pay is an amount and a currency such as 70000:EUR, not " + text + ".");
        }
        to.setMinPay(100 * Long.parseLong(match.group(1)))
                .setPayCurrency(match.group(2).toUpperCase(Locale.ROOT));
    }

    private static String zone(String text) {
        try {
            return ZoneId.of(text).getId();
        } catch (DateTimeException _) {
            throw UserException.usage("--zone is a time zone such as Europe/Berlin, not " + text + ".");
        }
    }

    private static Band band(String text) {
        try {
            return Band.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw UserException.usage("--band is stretch, good or strong, not " + text + ".");
        }
    }

    private static Channel channel(String text) {
        int colon = text.indexOf(':');
        try {
            String kind = colon < 0 ? text : text.substring(0, colon);
            ChannelKind known = ChannelKind.valueOf(kind.toUpperCase(Locale.ROOT));
            if (known != ChannelKind.UNKNOWN) {
                return new Channel(
                        known, colon < 0 ? "" : text.substring(colon + 1).strip());
            }
        } catch (IllegalArgumentException _) {
            // The same answer as for the kind that stands for none.
        }
        throw UserException.usage(
                "A channel is eml:, mail:ADDRESS, webhook:URL, slack:URL or discord:URL, not " + text + ".");
    }

    private static List<String> filled(List<String> said) {
        return said.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    private static int within(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw UserException.usage(option + " is " + least + " to " + most + ", not " + value + ".");
        }
        return value;
    }
}
