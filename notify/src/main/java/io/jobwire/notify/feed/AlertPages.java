package io.jobwire.notify.feed;

import io.jobwire.notify.core.AlertKeys;
import io.jobwire.notify.link.Links;
import io.jobwire.notify.template.Templates;
import io.jobwire.records.Channel;
import io.jobwire.records.ChannelOff;
import io.jobwire.records.Feedback;
import io.jobwire.records.FeedbackAction;
import io.jobwire.records.OffReason;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.LoopStage;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.StageContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Answers about alerts for whoever has a link: it begins to read when it is started and stops when it is closed. Safe for
 * use by many threads.
 */
public final class AlertPages implements AutoCloseable {
    private static final String NAME = "alert-pages";
    private final StageContext context;
    private final Links links;
    private final Templates templates;
    private final String publicUrl;
    private final Optional<String> reportsToken;
    private final Shelf shelf;
    private final LoopStage reading;
    private final KafkaProducer<String, byte[]> producer;

    /**
     * @param publicUrl address of the web stage, without a slash at its end
     * @param reportsToken what a mail server shows that reports bounces; empty: reports are not taken
     */
    public AlertPages(
            StageContext context, Links links, Templates templates, String publicUrl, Optional<String> reportsToken) {
        this.context = context;
        this.links = links;
        this.templates = templates;
        this.publicUrl = publicUrl;
        this.reportsToken = reportsToken;
        this.shelf = new Shelf(context);
        this.reading = LoopStage.consuming(NAME, context, Optional.empty(), shelf);
        this.producer = new KafkaProducer<>(
                KafkaClients.producer(context, Optional.empty()), new StringSerializer(), new ByteArraySerializer());
    }

    /** Begins to read. */
    public void start() {
        reading.start();
    }

    /** The page that asks whether a channel is to be switched off; empty when the token is none. It changes nothing. */
    public Optional<String> unsubscribePage(String token) {
        return subscription(token).map(target -> page("unsubscribe.html", "No more alerts?", target.channel()));
    }

    /** Switches the channel off, and says so when it is done; empty when the token is none. May be repeated. */
    public Optional<String> unsubscribe(String token) {
        return subscription(token).map(target -> {
            switchOff(new ChannelOff(
                    target.user(),
                    target.channel(),
                    OffReason.UNSUBSCRIBED,
                    "By the link in a mail",
                    context.clock().instant()));
            return page("unsubscribed.html", "No more alerts", target.channel());
        });
    }

    /** The page that asks whether a role is not for its reader; empty when the token is none. It changes nothing. */
    public Optional<String> dismissPage(String token) {
        return opinion(token).map(_ -> templates.render("dismiss.html", Map.of("subject", "Not for you?")));
    }

    /** Records that a role is not for its reader, and says so when it is done; empty when the token is none. */
    public Optional<String> dismiss(String token) {
        return opinion(token).map(target -> {
            Feedback said = new Feedback(
                    target.user(),
                    target.role(),
                    FeedbackAction.DISMISSED,
                    context.clock().instant());
            send(Topics.FEEDBACK, AlertKeys.of(said), said);
            return templates.render("dismissed.html", Map.of("subject", "Noted"));
        });
    }

    private Optional<Links.Target.Opinion> opinion(String token) {
        return links.open(token)
                .flatMap(target ->
                        target instanceof Links.Target.Opinion opinion ? Optional.of(opinion) : Optional.empty());
    }

    private Optional<Links.Target.Subscription> subscription(String token) {
        return links.open(token)
                .flatMap(target -> target instanceof Links.Target.Subscription subscription
                        ? Optional.of(subscription)
                        : Optional.empty());
    }

    private String page(String file, String subject, Channel channel) {
        String where = channel.getTarget().isEmpty() ? "your address" : channel.getTarget();
        return templates.render(file, Map.of("where", where, "subject", subject));
    }

    /** The latest alerts of a user as an Atom feed; empty when the token is none. */
    public Optional<String> atom(String token) {
        return user(token).map(user -> AtomWriter.write(publicUrl + "/feeds/" + token, shelf.latest(user)));
    }

    /**
     * A live feed; empty when the token is none or its user reads as many as he may.
     *
     * @param lastEvent what the reader had last; empty, or what is none: it gets what comes from now on
     */
    public Optional<LiveFeed> live(String token, Optional<String> lastEvent) {
        return user(token).flatMap(user -> shelf.follow(user, lastEvent.flatMap(Cursor::parse)));
    }

    private Optional<String> user(String token) {
        return links.open(token)
                .flatMap(target ->
                        target instanceof Links.Target.Feed feed ? Optional.of(feed.user()) : Optional.empty());
    }

    /** Whether the bearer of a token may report what became of mails. */
    public boolean mayReport(String bearer) {
        return reportsToken
                .filter(token -> MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), bearer.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    /** Takes a mail that reports a bounce or a complaint, and switches the channel off; whether it did. */
    public boolean report(byte[] mail) {
        Optional<ChannelOff> word = MailReport.off(mail, links, context.clock().instant());
        word.ifPresent(this::switchOff);
        return word.isPresent();
    }

    private void switchOff(ChannelOff word) {
        send(Topics.PREFERENCES_OFF, AlertKeys.of(word), word);
    }

    private <V extends SpecificRecord> void send(Topic<V> to, String key, V value) {
        String topic = context.topics().of(to);
        byte[] bytes = context.serdes().of(to).serializer().serialize(topic, value);
        try {
            var _ = producer.send(new ProducerRecord<>(topic, key, bytes)).get();
        } catch (ExecutionException e) {
            throw new MachineFaultException("Kafka does not take what was said about alerts", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MachineFaultException("Stopped before it was written what was said about alerts", e);
        }
    }

    @Override
    public void close() {
        reading.close();
        producer.close();
    }
}
