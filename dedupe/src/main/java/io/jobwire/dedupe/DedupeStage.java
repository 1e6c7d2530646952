package io.jobwire.dedupe;

import io.jobwire.runtime.Stage;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StreamsStage;

/** The stage, ready to start. */
public final class DedupeStage {
    private DedupeStage() {}

    /** The stage as the installation configures it. */
    public static Stage of(StageContext context) {
        DedupeTopology topology = new DedupeTopology(
                DedupeConfig.from(context.settings()), context.topics(), context.serdes(), context.meters());
        return new StreamsStage(DedupeNames.STAGE, DedupeNames.VERSION, topology, context);
    }
}
