package io.jobwire.launcher.system;

import io.jobwire.launcher.system.Drain.Group;
import io.jobwire.records.topics.Topics;
import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;

/** Says when everything that went into an installation has come out: each stage has read all that the ones before wrote, and
 * all that they wrote is committed. */
public final class Quiet implements AutoCloseable {
    private final Runnable check;
    private final Admin admin;
    private final Drain drain;
    private final StageGroups groups;

    /** For the generation that is active now. */
    public Quiet(Installation installation) {
        this.check = installation::failIfFailed;
        this.admin = installation.admin();
        this.drain = new Drain(admin);
        this.groups = new StageGroups(admin, installation.context().topics());
    }

    /** Waits; whether all is done in time. Faults of stages end the wait. */
    public boolean await(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        BooleanSupplier goOn = () -> {
            check.run();
            return System.nanoTime() < end;
        };
        return drain.await(groups.all(), goOn) && drain.settle(topics(), goOn);
    }

    /** What is still to be done, for a person: each stage that is behind, and by how many records. */
    public String behind() throws InterruptedException {
        StringJoiner behind = new StringJoiner(", ");
        for (Group group : groups.all()) {
            long lag = drain.lag(group);
            if (lag > 0) {
                behind.add(group.name() + " has " + lag + " records to read");
            }
        }
        return behind.toString();
    }

    private List<String> topics() {
        return Topics.all().stream().map(groups.names()::of).toList();
    }

    @Override
    public void close() {
        admin.close();
    }
}
