package io.jobwire.web;

import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.LoopStage;
import io.jobwire.runtime.Stage;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StageHealth;
import io.jobwire.runtime.TopicIdentity;
import io.jobwire.search.SearchEngine;
import io.jobwire.search.query.TaxonomySkillNames;
import io.jobwire.search.saved.StandingQueries;
import io.jobwire.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The API and the recommendations that it shows. The search engine is not closed with the stage: close it after.
 *
 * <p>{@link #start} throws {@link io.jobwire.runtime.MachineFaultException} when the port is taken: its message is one
 * line for a person.
 */
public final class WebStage implements Stage {
    /** Name of the stage; compatibility. */
    public static final String NAME = "web";

    private final StageContext context;
    private final SearchEngine engine;
    private final ProcessFacts process;
    private final RecommendationsStore store;
    private final RecommendationsFeed feed;
    private final LoopStage reading;
    private final SavedSearchTopic searches;
    private final LoopStage following;
    private final RecordWriter writer;
    private final WebServer server;
    private final WebRoutes more;

    /**
     * What the API tells of the process around it. Every supplier is asked at each request, by many threads.
     *
     * @param version version of the build
     * @param since when the process began its work
     * @param stages all stages of the process
     * @param topics records by topic; may be empty
     * @param endToEnd time from fetch to recommendation; may be empty
     */
    public record ProcessFacts(
            String version,
            Instant since,
            Supplier<List<Stage>> stages,
            Supplier<Map<String, Long>> topics,
            Supplier<Optional<Status.EndToEnd>> endToEnd) {}

    /** The stage of a process; it listens when it is started. */
    public WebStage(StageContext context, SearchEngine engine, ProcessFacts process) {
        this(context, engine, process, WebRoutes.NONE);
    }

    /**
     * The stage of a process that answers more than the API.
     *
     * @param more belongs to this stage from now on
     */
    public WebStage(StageContext context, SearchEngine engine, ProcessFacts process, WebRoutes more) {
        this.more = more;
        this.context = context;
        this.engine = engine;
        this.process = process;
        WebConfig config = WebConfig.from(context.settings());
        this.store = new RecommendationsStore(folder(context), context);
        this.feed = new RecommendationsFeed(store, () -> TopicIdentity.of(Topics.RECOMMENDATIONS, context), context);
        this.reading = LoopStage.consuming(NAME, context, Optional.empty(), feed);
        this.writer = new RecordWriter(context);
        this.searches =
                new SavedSearchTopic(context, writer, new StandingQueries(new TaxonomySkillNames(Taxonomy.load())));
        this.following = LoopStage.consuming(NAME + "-searches", context, Optional.empty(), searches);
        this.server =
                new WebServer(config, engine, store, new RankingTasks(context, writer), searches, this::status, more);
    }

    private static Path folder(StageContext context) {
        return context.dataDir()
                .resolve("web")
                .resolve("recommendations-g" + context.topics().generation());
    }

    /** The port it listens on, once it is started. */
    public int port() {
        return server.port();
    }

    /** The recommendations as they are now; empty once the stage is closed. */
    public RecommendationsView recommendations() {
        return store;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start() {
        server.start();
        reading.start();
        following.start();
        more.start();
    }

    @Override
    public StageHealth health() {
        StageHealth view = reading.health().ready() ? feed.health() : reading.health();
        StageHealth saved = following.health().ready() ? searches.health() : following.health();
        return view.ready() && !saved.ready() ? saved : view;
    }

    @Override
    public void close() {
        server.close();
        more.close();
        reading.close();
        following.close();
        store.close();
        writer.close();
    }

    private Status status() {
        return new Status(
                process.version(),
                Duration.between(process.since(), context.clock().instant()),
                engine.count(),
                process.stages().get().stream()
                        .map(stage -> new Status.StageStatus(stage.name(), stage.health()))
                        .toList(),
                process.topics().get(),
                process.endToEnd().get());
    }
}
