package io.jobwire.runtime;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the process. A stage that does not finish in {@link RuntimeSettings#CLOSE_TIMEOUT} leaves its state stores open,
 * with threads that may be at work in native code; an ordinary exit would run that code's destructors under them and end as a
 * crash now and then. Then the process ends without them, as at a kill: what was not committed is done again at the next
 * start.
 */
public final class ProcessEnd {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessEnd.class);

    private ProcessEnd() {}

    /** Ends the process, when everything is closed that could be; does not return. */
    public static void exit(int code) {
        atOnceIfHeld(code);
        System.exit(code);
    }

    /**
     * Ends the process at once when a stage still has state stores open; returns when none has. For the end of a shutdown
     * hook, where an ordinary exit is under way.
     */
    public static void atOnceIfHeld(int code) {
        if (RocksMemory.isHeld()) {
            LOG.warn("A stage is still at work: the process ends without waiting for it");
            System.out.flush();
            System.err.flush();
            atOnce(code);
        }
    }

    /** {@code _exit} of POSIX, which runs nothing on the way out; where there is none, the least that Java offers. */
    @SuppressWarnings("restricted")
    private static void atOnce(int code) {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> exit = linker.defaultLookup().find("_exit");
        if (exit.isPresent()) {
            try {
                linker.downcallHandle(exit.get(), FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT))
                        .invokeExact(code);
            } catch (Throwable e) {
                LOG.debug("_exit is not to be had", e);
            }
        }
        Runtime.getRuntime().halt(code);
    }
}
