package io.jobwire.runtime;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;

/** The metrics of a process: of the JVM, and of the stages in it. */
public final class ProcessMetrics {
    private static final double NANOS = 1e9;

    private ProcessMetrics() {}

    /** A registry that answers Prometheus, with the metrics of the JVM and the process in it. */
    public static PrometheusMeterRegistry registry() {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new ClassLoaderMetrics().bindTo(meters);
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        new FileDescriptorMetrics().bindTo(meters);
        return meters;
    }

    /** Adds for each stage whether it runs, how far its state is read back, and its processor time. */
    public static void bind(List<? extends Stage> stages, MeterRegistry meters) {
        for (Stage stage : stages) {
            Gauge.builder("jobwire.stage.up", stage, s -> s.health().ready() ? 1 : 0)
                    .description("1 when the stage is working")
                    .tag("stage", stage.name())
                    .register(meters);
            Gauge.builder("jobwire.stage.restored", stage, s -> s.health().restored())
                    .description("Records of state read back since the start")
                    .tag("stage", stage.name())
                    .register(meters);
            FunctionCounter.builder("jobwire.stage.cpu", stage, s -> cpuSeconds(s.name()))
                    .description("Processor time of the stage's threads and its Kafka clients")
                    .baseUnit("seconds")
                    .tag("stage", stage.name())
                    .register(meters);
        }
    }

    /**
     * Processor time, in seconds, that the living threads of a stage and of its Kafka clients have taken. They are known
     * by their names, which contain that of the application.
     */
    public static double cpuSeconds(String stage) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] ids = threads.getAllThreadIds();
        ThreadInfo[] infos = threads.getThreadInfo(ids);
        String application = "jobwire-" + stage + "-v";
        String loop = "jobwire-" + stage;
        long nanos = 0;
        for (int i = 0; i < ids.length; i++) {
            ThreadInfo info = infos[i];
            if (info != null
                    && (info.getThreadName().contains(application)
                            || info.getThreadName().equals(loop))) {
                nanos += Math.max(0, threads.getThreadCpuTime(ids[i]));
            }
        }
        return nanos / NANOS;
    }
}
