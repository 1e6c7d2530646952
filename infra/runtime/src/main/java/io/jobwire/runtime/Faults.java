package io.jobwire.runtime;

import io.jobwire.records.registry.RegistryException;
import io.jobwire.records.serde.MalformedRecordException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.streams.errors.LockException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.TopologyException;

/** Tells faults of the machine from faults of the data, and says in one line what to do about the former. */
final class Faults {
    private static final int MAX_LINE = 400;
    /** An index that was closed by a broken disk says so by this, without being an IOException. */
    private static final String LUCENE_STORE = "org.apache.lucene.store.";

    private Faults() {}

    /** Whether the fault is in what the stage stands on, and not in the record that it was working on. */
    static boolean ofMachine(Throwable fault) {
        return chain(fault).stream()
                .anyMatch(link -> link instanceof KafkaException
                        || link instanceof IOException
                        || link instanceof UncheckedIOException
                        || link instanceof RegistryException
                        || link instanceof MachineFaultException
                        || link instanceof SettingsException
                        || link instanceof Error
                        || link instanceof InterruptedException
                        || link.getClass().getName().startsWith(LUCENE_STORE));
    }

    /** The unreadable record in a chain of causes. */
    static Optional<MalformedRecordException> malformed(Throwable fault) {
        return chain(fault).stream()
                .filter(MalformedRecordException.class::isInstance)
                .map(MalformedRecordException.class::cast)
                .findFirst();
    }

    static boolean isOf(Throwable fault, Class<? extends Throwable> type) {
        return chain(fault).stream().anyMatch(type::isInstance);
    }

    /** One line for a person: the root cause and what to do. */
    static String line(Throwable fault) {
        List<Throwable> chain = chain(fault);
        Throwable root = chain.getLast();
        for (Throwable link : chain) {
            if (link instanceof MachineFaultException || link instanceof RegistryException) {
                root = link;
            }
        }
        String message = root.getMessage() == null
                ? ""
                : root.getMessage().lines().findFirst().orElse("");
        String said = root instanceof MachineFaultException || root instanceof RegistryException
                ? message
                : root.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
        String remedy = remedy(chain);
        String line = remedy.isEmpty() ? said : said + " (" + remedy + ")";
        return line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE);
    }

    private static String remedy(List<Throwable> chain) {
        for (Throwable link : chain) {
            if (link instanceof RegistryException) {
                return "check schema.registry.url and that the registry answers";
            } else if (link instanceof AuthenticationException || link instanceof AuthorizationException) {
                return "check kafka.security.protocol, kafka.sasl.* and the rights of the user";
            } else if (link instanceof MissingSourceTopicException
                    || link instanceof UnknownTopicOrPartitionException
                    || link instanceof InvalidTopicException) {
                return "a topic is missing: look with \"jobwire topics\"";
            } else if (link instanceof LockException) {
                return "does another process use the same data.dir?";
            } else if (link instanceof TimeoutException) {
                return "check kafka.bootstrap.servers and that the brokers answer";
            } else if (link instanceof TopologyException) {
                return "this is a fault in the program";
            } else if (link instanceof IOException) {
                return "check the disk of data.dir: space, rights";
            }
        }
        return "";
    }

    /** Whether the thread was only asked to stop. */
    static boolean isInterruption(Throwable fault) {
        return isOf(fault, InterruptException.class) || isOf(fault, InterruptedException.class);
    }

    private static List<Throwable> chain(Throwable fault) {
        List<Throwable> chain = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable link = fault; link != null && seen.add(link); link = link.getCause()) {
            chain.add(link);
        }
        return chain;
    }
}
