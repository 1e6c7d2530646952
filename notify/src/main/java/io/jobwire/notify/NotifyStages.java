package io.jobwire.notify;

import io.jobwire.notify.channel.ChatHook;
import io.jobwire.notify.channel.EmlFolder;
import io.jobwire.notify.channel.HttpSender;
import io.jobwire.notify.channel.MailWriter;
import io.jobwire.notify.channel.Sender;
import io.jobwire.notify.channel.Smtp;
import io.jobwire.notify.channel.Webhook;
import io.jobwire.notify.core.Decider;
import io.jobwire.notify.core.Defaults;
import io.jobwire.notify.core.Preview;
import io.jobwire.notify.delivery.DeliverWork;
import io.jobwire.notify.delivery.Senders;
import io.jobwire.notify.feed.AlertPages;
import io.jobwire.notify.feed.MailReport;
import io.jobwire.notify.link.LinkKey;
import io.jobwire.notify.link.Links;
import io.jobwire.notify.template.Templates;
import io.jobwire.records.Alert;
import io.jobwire.records.ChannelOff;
import io.jobwire.records.Recommendation;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.runtime.LoopStage;
import io.jobwire.runtime.RuntimeSettings;
import io.jobwire.runtime.Settings;
import io.jobwire.runtime.Stage;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StreamsStage;
import io.jobwire.runtime.net.CheckedResolver;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** Makes the two stages of this module. */
public final class NotifyStages {
    /** Name of the stage that decides. */
    public static final String DECIDE = NotifyNames.STAGE;
    /** Name of the stage that delivers. */
    public static final String DELIVER = NotifyNames.DELIVER;

    private NotifyStages() {}

    /** The stage that decides who is told what. It is the same application in every generation, and reads its own's topics. */
    public static Stage decide(StageContext context) {
        NotifyConfig config = NotifyConfig.from(context.settings(), context.dataDir());
        TopicNames names = context.topics();
        return new StreamsStage(
                DECIDE,
                NotifyNames.VERSION,
                new NotifyTopology(
                        names,
                        context.serdes(),
                        new Decider(config.defaults(), names.generation()),
                        context.settings().get(RuntimeSettings.TOPICS_PARTITIONS)),
                beyondGenerations(context));
    }

    /** The stage that delivers what was decided. */
    public static Stage deliver(StageContext context) {
        NotifyConfig config = NotifyConfig.from(context.settings(), context.dataDir());
        StageContext own = beyondGenerations(context);
        String group = own.topics().application(DELIVER, NotifyNames.VERSION);
        return LoopStage.consuming(
                DELIVER,
                own,
                Optional.of(group),
                new DeliverWork(
                        new DeliverWork.Identity(DELIVER, group + "-" + member(context)),
                        own,
                        senders(config, own),
                        config.retries()));
    }

    /** Several processes without a name of their own must not take each other's transactions for theirs. */
    private static String member(StageContext context) {
        return context.instance().isEmpty() ? UUID.randomUUID().toString() : context.instance();
    }

    /** What the web shows of alerts; the caller starts and closes it. */
    public static AlertPages pages(StageContext context) {
        NotifyConfig config = NotifyConfig.from(context.settings(), context.dataDir());
        return new AlertPages(
                beyondGenerations(context),
                LinkKey.of(config.linkSecret(), context.dataDir()),
                new Templates(config.templates()),
                config.publicUrl(),
                context.settings().find(NotifySettings.REPORTS_TOKEN));
    }

    /** Address of a user's feed. */
    public static String feed(Settings settings, Path dataDir, String user) {
        NotifyConfig config = NotifyConfig.from(settings, dataDir);
        return config.publicUrl() + "/feeds/"
                + LinkKey.of(config.linkSecret(), dataDir).feed(user);
    }

    /**
     * What would be told of matches, all of one user who said nothing but whether he wants a digest.
     *
     * @param digest whether all come in one alert; else the best one alone
     * @return empty when none is to be told
     */
    public static Optional<Alert> preview(Settings settings, List<Recommendation> matches, boolean digest) {
        Defaults said = NotifyConfig.from(settings, Path.of("")).defaults();
        return Preview.of(said, matches, digest);
    }

    /** What a report of a mail server switches off; empty when it is none, or not of a mail of this installation. */
    public static Optional<ChannelOff> report(Settings settings, Path dataDir, byte[] mail, Instant now) {
        NotifyConfig config = NotifyConfig.from(settings, dataDir);
        return MailReport.off(mail, LinkKey.of(config.linkSecret(), dataDir), now);
    }

    private static StageContext beyondGenerations(StageContext context) {
        return new StageContext(
                context.settings(),
                context.kafka(),
                NotifyNames.beyondGenerations(context.topics()),
                context.serdes(),
                context.meters(),
                context.dataDir(),
                context.instance(),
                context.clock());
    }

    private static Senders senders(NotifyConfig config, StageContext context) {
        Links links = LinkKey.of(config.linkSecret(), context.dataDir());
        MailWriter mails = new MailWriter(config.from(), config.publicUrl(), links, new Templates(config.templates()));
        HttpSender http = http(config);
        return new Senders(
                new EmlFolder(config.emlFolder(), mails),
                config.smtp().<Sender>map(server -> new Smtp(server, mails)),
                webhook(config, http, context.clock()),
                new ChatHook(http, ChatHook.Format.SLACK),
                new ChatHook(http, ChatHook.Format.DISCORD),
                http);
    }

    /** Where webhooks lead comes from users, so they reach the public internet only, unless the installation says else. */
    static HttpSender http(NotifyConfig config) {
        DnsResolver names = config.allowPrivate() ? SystemDefaultDnsResolver.INSTANCE : CheckedResolver.publicOnly();
        return new HttpSender(names, config.webhookTimeout());
    }

    static Webhook webhook(NotifyConfig config, HttpSender http, Clock clock) {
        return new Webhook(http, config.webhookSecret(), clock);
    }
}
