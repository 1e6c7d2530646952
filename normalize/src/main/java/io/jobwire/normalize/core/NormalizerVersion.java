package io.jobwire.normalize.core;

import io.jobwire.taxonomy.Taxonomy;

/** What stands in the field {@code normalizer} of listings and profiles: compatibility, replay compares by it. */
final class NormalizerVersion {
    /** Changes with every change that can alter a field. */
    private static final String NORMALIZER = "n8";

    private NormalizerVersion() {}

    static String with(Taxonomy taxonomy) {
        return NORMALIZER + "/" + taxonomy.version();
    }
}
