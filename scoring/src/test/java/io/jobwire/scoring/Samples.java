package io.jobwire.scoring;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Company;
import io.jobwire.records.Need;
import io.jobwire.records.Occupation;
import io.jobwire.records.Position;
import io.jobwire.records.Profile;
import io.jobwire.records.ProfileSkill;
import io.jobwire.records.ReadQuality;
import io.jobwire.records.Skill;
import io.jobwire.records.Wishes;
import io.jobwire.taxonomy.Mention;
import io.jobwire.taxonomy.SkillEntry;
import io.jobwire.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Listings and profiles made from plain text with the taxonomy's own tools, as a stand-in for the normalize stage. */
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final Taxonomy TAXONOMY = Taxonomy.load();

    private Samples() {}

    /** A listing; lines that begin with "Must:" or "Nice:" say how much their skills are needed. */
    public static CanonicalListing.Builder listing(String canonical, String title, String text) {
        Map<String, Skill> skills = new LinkedHashMap<>();
        for (Mention mention : TAXONOMY.tagger().tag(text)) {
            String line = text.substring(text.lastIndexOf('\n', mention.start()) + 1);
            Need need = line.startsWith("Must:") ? Need.MUST : line.startsWith("Nice:") ? Need.NICE : Need.MENTIONED;
            skills.putIfAbsent(
                    mention.skillId(),
                    new Skill(mention.skillId(), name(mention.skillId()), need, mention.start(), mention.end()));
        }
        return CanonicalListing.newBuilder()
                .setKey("test:acme:" + canonical)
                .setUrl("https://jobs.example/" + canonical)
                .setTitle(title)
                .setCoreTitle(title.toLowerCase(Locale.ROOT))
                .setOccupation(occupation(title).orElse(null))
                .setCompany(new Company("Acme", "acme", false))
                .setSkills(new ArrayList<>(skills.values()))
                .setLanguage("en")
                .setText(text)
                .setSource("test")
                .setTenant("acme")
                .setFirstSeen(NOW)
                .setFetchedAt(NOW)
                .setCanonical(canonical)
                .setRole(canonical)
                .setLastSeen(NOW);
    }

    /** A readable profile whose positions have these titles, latest first, and whose skills are practised. */
    public static Profile.Builder profile(String resume, String text, String... titles) {
        Map<String, ProfileSkill> skills = new LinkedHashMap<>();
        for (Mention mention : TAXONOMY.tagger().tag(text)) {
            skills.putIfAbsent(
                    mention.skillId(),
                    new ProfileSkill(
                            mention.skillId(),
                            name(mention.skillId()),
                            3.0,
                            "2026-05",
                            mention.start(),
                            mention.end(),
                            1));
        }
        List<Position> positions = new ArrayList<>();
        for (String title : titles) {
            positions.add(new Position(title, "Somewhere", "2020-01", null, -1, -1));
        }
        return Profile.newBuilder()
                .setResume(resume)
                .setUser("user-" + resume)
                .setQuality(ReadQuality.OK)
                .setPositions(positions)
                .setSkills(new ArrayList<>(skills.values()))
                .setWishes(noWishes())
                .setOccupation(titles.length == 0 ? null : occupation(titles[0]).orElse(null))
                .setText(text)
                .setLanguage("en")
                .setReceivedAt(NOW);
    }

    public static Wishes noWishes() {
        return Wishes.newBuilder().build();
    }

    private static String name(String id) {
        return TAXONOMY.skill(id).map(SkillEntry::name).orElse(id);
    }

    private static Optional<Occupation> occupation(String title) {
        return TAXONOMY.occupations()
                .nearest(title.toLowerCase(Locale.ROOT))
                .map(match -> new Occupation(match.code(), match.name(), match.confidence()));
    }
}
