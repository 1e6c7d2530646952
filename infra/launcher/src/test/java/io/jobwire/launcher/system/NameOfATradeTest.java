package io.jobwire.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.ResumeNormalizer;
import io.jobwire.records.Profile;
import io.jobwire.records.RawResume;
import io.jobwire.records.ReadQuality;
import io.jobwire.records.Recommendation;
import io.jobwire.scoring.core.Matcher;
import io.jobwire.scoring.core.Rubric;
import io.jobwire.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A job that is the name of a trade or of a field and nothing more, as people type it into a search. */
class NameOfATradeTest {
    private static final String TRAINER = """
            PERSONAL TRAINER
            Summary
            Coaches members of a gym in strength and mobility and leads group exercise.
            Experience
            Personal Trainer   2019 to Current
            Wrote training plans for forty clients and led pilates classes.
            """;
    private static final String ENGINEER = """
            SYSTEMS ADMINISTRATOR
            Summary
            Keeps servers, networks and databases of a company running.
            Experience
            Systems Administrator   2019 to Current
            Moved the servers to Linux and automated the backups of data.
            """;
    private static final String SPEAKER = """
            COMMUNICATIONS OFFICER
            Summary
            Writes press releases and speaks to journalists for a city.
            Experience
            Press Officer   2019 to Current
            Led media relations and campaigns, and answered the press in a crisis.
            """;
    private static final String FARMER = """
            FARM SUPERVISOR
            Summary
            Grows wheat and barley and looks after cattle.
            Experience
            Farm Supervisor   2019 to Current
            Planned the sowing, harvest and irrigation and serviced the tractors.
            """;

    @ParameterizedTest
    @CsvSource({
        "FITNESS, trainer",
        "Fitness, trainer",
        "INFORMATION-TECHNOLOGY, engineer",
        "IT, engineer",
        "information technology, engineer",
        "PUBLIC-RELATIONS, speaker",
        "Public Relations, speaker",
        "AGRICULTURE, farmer",
        "agriculture, farmer"
    })
    void theNameAloneFindsWhoIsOfTheField(String name, String best) {
        List<Recommendation> ranked = new Matcher(Rubric.load())
                .rank(
                        new JobReader(new ListingNormalizer(Taxonomy.load())).read("job.txt", name),
                        Stream.of(
                                        profile("engineer", ENGINEER),
                                        profile("farmer", FARMER),
                                        profile("speaker", SPEAKER),
                                        profile("trainer", TRAINER))
                                .toList());

        assertThat(ranked).hasSize(4);
        assertThat(ranked.getFirst().getResume()).isEqualTo(best);
    }

    private static Profile profile(String name, String text) {
        return new ResumeNormalizer(Taxonomy.load())
                .normalize(RawResume.newBuilder()
                        .setResume(name)
                        .setUser("u")
                        .setText(text)
                        .setQuality(ReadQuality.OK)
                        .setReceivedAt(Instant.parse("2026-06-01T00:00:00Z"))
                        .build());
    }
}
