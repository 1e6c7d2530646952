package io.jobwire.notify;

import io.jobwire.notify.channel.EmlFolder;
import io.jobwire.notify.channel.Webhook;
import io.jobwire.notify.core.AlertDecision;
import io.jobwire.runtime.LoopStage;
import io.jobwire.runtime.RuntimeSettings;
import io.jobwire.runtime.Stage;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StreamsStage;
import io.jobwire.runtime.net.CheckedResolver;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** Makes the two stages of this module. */
public final class NotifyStages {
    /** Name of the stage that decides. */
    public static final String DECIDE = NotifyNames.STAGE;
    /** Name of the stage that delivers. */
    public static final String DELIVER = "deliver";

    private NotifyStages() {}

    /** The stage that decides who is told what. */
    public static Stage decide(StageContext context) {
        NotifyConfig config = NotifyConfig.from(context.settings(), context.dataDir());
        AlertDecision decision = new AlertDecision(config.threshold(), config.defaultChannels());
        return new StreamsStage(
                DECIDE,
                NotifyNames.VERSION,
                new NotifyTopology(
                        context.topics(),
                        context.serdes(),
                        decision,
                        context.settings().get(RuntimeSettings.TOPICS_PARTITIONS)),
                context);
    }

    /** The stage that delivers what was decided. */
    public static Stage deliver(StageContext context) {
        NotifyConfig config = NotifyConfig.from(context.settings(), context.dataDir());
        Deliveries deliveries = new Deliveries(
                new EmlFolder(config.emlFolder(), config.from()),
                webhook(config, context.clock()),
                context.clock(),
                NotifyStages::pause);
        String group = context.topics().application(DELIVER, NotifyNames.VERSION);
        return LoopStage.consuming(DELIVER, context, Optional.of(group), new DeliverWork(DELIVER, context, deliveries));
    }

    /** Where webhooks lead comes from users, so they reach the public internet only, unless the installation says else. */
    static Webhook webhook(NotifyConfig config, Clock clock) {
        DnsResolver names = config.allowPrivate() ? SystemDefaultDnsResolver.INSTANCE : CheckedResolver.publicOnly();
        return new Webhook(names, config.webhookTimeout(), config.webhookSecret(), clock);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
