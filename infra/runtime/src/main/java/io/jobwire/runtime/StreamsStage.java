package io.jobwire.runtime;

import io.jobwire.runtime.StageHealth.State;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stage that is a Kafka Streams topology: exactly-once, with explicit names, bounded memory, and data faults in the
 * dead-letter topic. A fault of the machine stops it and shows in {@link #health()}; nothing is tried again behind the
 * operator's back.
 */
public final class StreamsStage implements Stage {
    private static final Logger log = LoggerFactory.getLogger(StreamsStage.class);

    private final String name;
    private final Supplier<Topology> topology;
    private final StageContext context;
    private final Properties properties;
    private final RestoreProgress progress = new RestoreProgress();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable KafkaStreams streams;
    private volatile @Nullable String failure;
    private boolean holdsMemory;

    /**
     * @param name name of the stage; with the version it makes the application id, which is compatibility
     * @param version raised when the topology no longer understands the state and the positions of the one before
     * @param topology built anew at the start
     */
    public StreamsStage(String name, int version, Supplier<Topology> topology, StageContext context) {
        this.name = name;
        this.topology = topology;
        this.context = context;
        this.properties = StreamsProperties.of(name, version, context);
    }

    /**
     * The configuration of the application for a {@code TopologyTestDriver}, which then handles faults as the running
     * stage does. At-least-once, because under exactly-once the driver forgets dead letters of unreadable records.
     */
    public static Properties driverProperties(String name, int version, StageContext context) {
        Properties properties = StreamsProperties.of(name, version, context);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        return properties;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized void start() {
        if (streams != null || closed.get()) {
            throw new IllegalStateException("Stage " + name + " was started before");
        }
        Topology built = topology.get();
        ExplicitNames.check(built);
        // A static member that returns soon keeps its assignment, and nobody would make the internal topics that a
        // changed topology needs: such a one returns as another member.
        properties.computeIfPresent(
                StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                (_, id) -> id + "-"
                        + Integer.toHexString(built.describe().toString().hashCode()));
        properties.put(
                BoundedRocksDb.MEMORY, RocksMemory.acquire(context.settings().get(RuntimeSettings.ROCKSDB_MEMORY)));
        holdsMemory = true;
        KafkaStreams created =
                new KafkaStreams(built, new StreamsConfig(properties), new SizeGuard(context.settings()));
        created.setUncaughtExceptionHandler(this::fail);
        created.setGlobalStateRestoreListener(progress);
        created.setStateListener((now, before) -> log.debug("Stage {} went from {} to {}", name, before, now));
        StreamsMetrics.bind(name, created, context.meters());
        streams = created;
        created.start();
    }

    @Override
    public StageHealth health() {
        String why = failure;
        if (why != null) {
            return progress.health(State.FAILED, why);
        }
        KafkaStreams running = streams;
        if (running == null) {
            return StageHealth.of(closed.get() ? State.STOPPED : State.STARTING, "");
        }
        return switch (running.state()) {
            case CREATED -> progress.health(State.STARTING, "starting");
            case REBALANCING -> progress.health(State.STARTING, progress.detail());
            case RUNNING -> progress.health(State.RUNNING, "");
            case PENDING_ERROR, ERROR -> progress.health(State.FAILED, "stopped, the log says why");
            case PENDING_SHUTDOWN, NOT_RUNNING -> progress.health(State.STOPPED, "");
        };
    }

    @Override
    public void close() {
        // A static member comes back under the same name and finds its partitions; any other leaves them to the rest.
        end(
                context.instance().isEmpty()
                        ? GroupMembershipOperation.LEAVE_GROUP
                        : GroupMembershipOperation.REMAIN_IN_GROUP);
    }

    @Override
    public void leave() {
        end(GroupMembershipOperation.LEAVE_GROUP);
    }

    private void end(GroupMembershipOperation membership) {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        KafkaStreams running = streams;
        boolean done = running == null
                || running.close(CloseOptions.groupMembershipOperation(membership)
                        .withTimeout(context.settings().get(RuntimeSettings.CLOSE_TIMEOUT)));
        if (!done) {
            log.warn(
                    "Stage {} did not finish in time; what it had not committed is done again at the next start", name);
        }
        StreamsMetrics.unbind(name, context.meters());
        releaseMemory(done);
    }

    private synchronized void releaseMemory(boolean storesClosed) {
        if (holdsMemory && storesClosed) {
            holdsMemory = false;
            RocksMemory.release();
        }
    }

    private StreamThreadExceptionResponse fail(Throwable fault) {
        String line = Faults.line(fault);
        if (failure == null) {
            failure = line;
            log.error("Stage {} stopped: {}", name, line);
        }
        log.debug("Stage {} stopped", name, fault);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
}
