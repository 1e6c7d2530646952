package io.jobwire.launcher.system;

import io.jobwire.launcher.system.Drain.Group;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;

/** Says when everything that went into an installation has come out: each stage has read all that the ones before wrote, and
 * all that they wrote is committed. */
public final class Quiet implements AutoCloseable {
    private final Installation installation;
    private final Admin admin;
    private final Drain drain;
    private final TopicNames names;

    public Quiet(Installation installation) {
        this.installation = installation;
        this.admin = installation.admin();
        this.drain = new Drain(admin);
        this.names = installation.context().topics();
    }

    /** Waits; whether all is done in time. Faults of stages end the wait. */
    public boolean await(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        BooleanSupplier goOn = () -> {
            installation.failIfFailed();
            return System.nanoTime() < end;
        };
        return drain.await(groups(), goOn) && drain.settle(topics(), goOn);
    }

    /** What is still to be done, for a person: each stage that is behind, and by how many records. */
    public String behind() throws InterruptedException {
        StringJoiner behind = new StringJoiner(", ");
        for (Group group : groups()) {
            long lag = drain.lag(group);
            if (lag > 0) {
                behind.add(group.name() + " has " + lag + " records to read");
            }
        }
        return behind.toString();
    }

    private List<String> topics() {
        return Topics.all().stream().map(names::of).toList();
    }

    private List<Group> groups() throws InterruptedException {
        List<Group> groups = new ArrayList<>();
        groups.addAll(groups("normalize", Topics.LISTINGS_RAW, Topics.RESUMES_RAW));
        groups.addAll(groups("dedupe", Topics.LISTINGS_NORMALIZED, Topics.LISTINGS_SPLITS));
        groups.addAll(groups("scoring", Topics.LISTINGS_CANONICAL, Topics.RESUMES_PROFILES));
        groups.addAll(groups("saved-searches", Topics.LISTINGS_CANONICAL, Topics.SEARCHES));
        groups.addAll(groups("notify", Topics.RECOMMENDATIONS, Topics.PREFERENCES, Topics.PREFERENCES_OFF));
        groups.addAll(groups("deliver", Topics.ALERTS));
        return groups;
    }

    /** The group of a stage, whatever its version, with the topics between its own steps. */
    private List<Group> groups(String stage, Topic<?>... inputs) throws InterruptedException {
        String start = names.prefix() + "jobwire-" + stage + "-v";
        try {
            Set<String> all = admin.listTopics().names().get();
            List<Group> groups = new ArrayList<>();
            for (GroupListing listing : admin.listGroups().all().get()) {
                if (listing.groupId().startsWith(start)) {
                    List<String> topics = new ArrayList<>();
                    for (Topic<?> input : inputs) {
                        topics.add(names.of(input));
                    }
                    all.stream()
                            .filter(topic ->
                                    topic.startsWith(listing.groupId() + "-") && topic.endsWith("-repartition"))
                            .forEach(topics::add);
                    groups.add(new Group(listing.groupId(), topics));
                }
            }
            return groups;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not say which groups there are", e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
