package io.jobwire.launcher.demo;

import java.util.List;

/** A role that several employers may have: its words without an employer's own. Pay is US dollars a year. */
record Role(
        String key,
        String title,
        int payLow,
        int payHigh,
        String intro,
        List<String> tasks,
        List<String> musts,
        List<String> nices) {}
