package io.jobwire.web;

import io.javalin.config.JavalinConfig;

/** What another part of the process answers beside the API; it is started, and closed, with the stage. */
public interface WebRoutes extends AutoCloseable {
    /** Nothing more than the API. */
    WebRoutes NONE = _ -> {};

    /** Adds its routes; called once, before the server listens. */
    void add(JavalinConfig to);

    /** Begins its work, if it has any. */
    default void start() {}

    @Override
    default void close() {}
}
