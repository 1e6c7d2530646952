package io.jobwire.normalize.core;

import io.jobwire.normalize.core.field.PlaceReader;
import io.jobwire.normalize.core.field.SeniorityReader;
import io.jobwire.normalize.core.field.TitleReader;
import io.jobwire.normalize.core.resume.CertificateLines;
import io.jobwire.normalize.core.resume.ContactEraser;
import io.jobwire.normalize.core.resume.EducationLines;
import io.jobwire.normalize.core.resume.HeaderReader;
import io.jobwire.normalize.core.resume.Held;
import io.jobwire.normalize.core.resume.MonthSpan;
import io.jobwire.normalize.core.resume.MonthSpans;
import io.jobwire.normalize.core.resume.Passages;
import io.jobwire.normalize.core.resume.PositionReader;
import io.jobwire.normalize.core.resume.ResumeLine;
import io.jobwire.normalize.core.resume.ResumeLines;
import io.jobwire.normalize.core.resume.ResumeSkills;
import io.jobwire.normalize.core.resume.Retyped;
import io.jobwire.normalize.core.resume.RunningResume;
import io.jobwire.normalize.core.resume.SpokenLanguages;
import io.jobwire.normalize.core.resume.WishReader;
import io.jobwire.normalize.core.text.LanguageReader;
import io.jobwire.records.Education;
import io.jobwire.records.Occupation;
import io.jobwire.records.Passage;
import io.jobwire.records.Position;
import io.jobwire.records.Profile;
import io.jobwire.records.RawResume;
import io.jobwire.records.ReadQuality;
import io.jobwire.records.Seniority;
import io.jobwire.taxonomy.Mention;
import io.jobwire.taxonomy.Taxonomy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns the text of a resume into a profile: one pure function of the raw resume and the taxonomy. Immutable and safe for use by
 * many threads; "until now" is the time when the resume was handed in.
 *
 * <p>Name, contact details, age, gender, nationality and the rank of a school are never kept as fields, and are blanked
 * out of the text where they can be recognised.
 */
public final class ResumeNormalizer {
    /** Confidence of an occupation whose label is the title or, in several words, its end; "John Baker" has less. */
    private static final double TRADE = 0.9;

    /** A longer line says more than what somebody is. */
    private static final int LONGEST_HEADLINE = 60;

    private final Taxonomy taxonomy;
    private final TitleReader titles;
    private final PositionReader positions;
    private final HeaderReader header;
    private final ResumeSkills skills;
    private final WishReader wishes;
    private final String version;

    public ResumeNormalizer(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        titles = new TitleReader(taxonomy.places());
        positions = new PositionReader(taxonomy);
        header = new HeaderReader(new PlaceReader(taxonomy.places()));
        skills = new ResumeSkills(taxonomy);
        wishes = new WishReader(new PlaceReader(taxonomy.places()));
        version = NormalizerVersion.with(taxonomy);
    }

    /** The profile; one without text has quality LOW_TEXT, or what ingest says is worse, and nothing else. */
    public Profile normalize(RawResume raw) {
        String typed = Retyped.of(raw.getText());
        String text = ContactEraser.erase(typed, ResumeLines.of(typed), this::trade);
        List<ResumeLine> lines = ResumeLines.of(text);
        MonthSpans times = new MonthSpans(raw.getReceivedAt());
        List<Held> cut = positions.read(lines, times);
        boolean titled = cut.stream().anyMatch(position -> !position.title().isEmpty());
        RunningResume running =
                titled || !RunningResume.runs(text) ? null : new RunningResume(text, times, taxonomy.occupations());
        List<Held> held = running == null ? cut : orElse(running.positions(), cut);
        List<Mention> mentions =
                Passages.outsideSchools(lines, taxonomy.tagger().tag(text));
        List<Passage> passages = Passages.of(lines, mentions);
        Optional<String> title =
                held.stream().map(Held::title).filter(words -> !words.isEmpty()).findFirst();
        Optional<String> headline = HeaderReader.headline(lines)
                .filter(words -> running == null || words.length() <= LONGEST_HEADLINE)
                .or(() -> running == null ? Optional.empty() : running.headline());
        Optional<String> role = title.or(() -> headline).map(TitleReader::clean);
        List<MonthSpan> spans =
                held.stream().flatMap(position -> position.when().stream()).toList();
        List<Education> studies = EducationLines.read(lines, times);
        return Profile.newBuilder()
                .setResume(raw.getResume())
                .setUser(raw.getUser())
                .setQuality(quality(raw))
                .setHeadline(headline.orElse(null))
                .setPositions(held.stream().map(ResumeNormalizer::position).toList())
                .setSkills(skills.read(text, lines, mentions, passages, held))
                .setEducation(
                        running == null || !studies.isEmpty()
                                ? studies
                                : running.education().stream().toList())
                .setLanguages(SpokenLanguages.read(lines))
                .setPlaces(header.places(lines))
                .setCertificates(CertificateLines.read(lines, times))
                .setWishes(wishes.read(lines, times))
                .setYears(years(spans, running))
                .setSeniority(role.map(SeniorityReader::read).orElse(Seniority.UNKNOWN))
                .setOccupation(role.flatMap(words -> taxonomy.occupations().nearest(titles.core(words, List.of())))
                        .map(match -> new Occupation(match.code(), match.name(), match.confidence()))
                        .orElse(null))
                .setText(text)
                .setPassages(passages)
                .setLanguage(raw.getLanguage().orElseGet(() -> LanguageReader.read(text)))
                .setReceivedAt(raw.getReceivedAt())
                .setNormalizer(version)
                .build();
    }

    /** Whether words are the name of a trade, or hold a longer one at their end: then they are nobody's name. */
    private boolean trade(String words) {
        return taxonomy.occupations()
                .nearest(words.toLowerCase(Locale.ROOT))
                .filter(match -> match.confidence() >= TRADE)
                .isPresent();
    }

    private static List<Held> orElse(List<Held> some, List<Held> others) {
        return some.isEmpty() ? others : some;
    }

    private static @Nullable Double years(List<MonthSpan> spans, @Nullable RunningResume running) {
        if (!spans.isEmpty()) {
            return MonthSpan.years(spans);
        }
        return running == null ? null : running.years().orElse(null);
    }

    private static ReadQuality quality(RawResume raw) {
        boolean fine = raw.getQuality() == ReadQuality.OK || raw.getQuality() == ReadQuality.UNKNOWN;
        return raw.getText().isBlank() && fine ? ReadQuality.LOW_TEXT : raw.getQuality();
    }

    private static Position position(Held held) {
        return new Position(
                held.title(),
                held.employer(),
                held.when().map(MonthSpan::from).orElse(null),
                held.when().map(MonthSpan::to).orElse(null),
                held.start(),
                held.end());
    }
}
