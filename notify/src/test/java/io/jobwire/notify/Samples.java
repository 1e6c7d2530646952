package io.jobwire.notify;

import io.jobwire.notify.channel.MailWriter;
import io.jobwire.notify.core.Defaults;
import io.jobwire.notify.link.Links;
import io.jobwire.notify.template.Templates;
import io.jobwire.records.Alert;
import io.jobwire.records.AlertItem;
import io.jobwire.records.AlertKind;
import io.jobwire.records.Band;
import io.jobwire.records.Channel;
import io.jobwire.records.ChannelKind;
import io.jobwire.records.Component;
import io.jobwire.records.Need;
import io.jobwire.records.Recommendation;
import io.jobwire.records.SkillMatch;
import io.jobwire.records.Workplace;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records that the tests of this module share. */
public final class Samples {
    public static final Instant TIME = Instant.parse("2026-10-05T08:00:00Z");

    /** What holds for users of the tests who said nothing: from 70, at once, as files, without caps. */
    public static final Defaults DEFAULTS =
            new Defaults(70, List.of(channel(ChannelKind.EML, "")), ZoneOffset.UTC, 0, 0, 0, 25);

    public static final Links LINKS = new Links("a secret of the tests");

    private Samples() {}

    /** Writes mails as an installation at jobs.example.org does. */
    public static MailWriter mails() {
        return new MailWriter(
                "Jobwire <jobwire@localhost>", "https://jobs.example.org", LINKS, new Templates(Optional.empty()));
    }

    /** A digest of so many roles. */
    public static Alert digest(int count, String reason) {
        List<AlertItem> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(new AlertItem(
                    "resume-of-mara",
                    "c" + i,
                    "c" + i,
                    99 - i % 30,
                    "Data Engineer " + i,
                    "Company " + i % 7,
                    "https://example.org/jobs/" + i,
                    List.of("Hamburg"),
                    List.of(reason),
                    List.of("Terraform"),
                    i % 5 == 4 ? "rust anywhere" : ""));
        }
        return Alert.newBuilder(alert("Data Engineer 0"))
                .setKind(AlertKind.DIGEST)
                .setItems(items)
                .build();
    }

    public static Recommendation recommendation(String user, String canonical, int score) {
        return Recommendation.newBuilder()
                .setResume("resume-of-" + user)
                .setCanonical(canonical)
                .setScore(score)
                .setBand(Band.GOOD)
                .setComponents(List.of(
                        component("Education", 3, 5, "A master where a bachelor is asked for."),
                        component("Must-haves", 31, 40, "Has 5 of 6 skills that are a must."),
                        component("Nice-to-haves", 0, 10, "None of the 2.")))
                .setMissing(List.of(SkillMatch.newBuilder()
                        .setId("terraform")
                        .setName("Terraform")
                        .setNeed(Need.MUST)
                        .build()))
                .setRubricVersion("r1")
                .setTaxonomyVersion("t1")
                .setUser(user)
                .setRole(canonical)
                .setTitle("Data Engineer")
                .setCompany("Nordlicht Energie")
                .setUrl("https://example.org/jobs/1")
                .setPlaces(List.of("Hamburg"))
                .setWorkplace(Workplace.ONSITE)
                .setListingFetchedAt(TIME)
                .build();
    }

    public static Alert alert(String title) {
        return Alert.newBuilder()
                .setAlert("a1-0123456789abcdef0123")
                .setUser("mara")
                .setResume("resume-of-mara")
                .setCanonical("c1")
                .setRole("c1")
                .setScore(88)
                .setTitle(title)
                .setCompany("Café Müller")
                .setUrl("https://example.org/jobs/1")
                .setPlaces(List.of("Hamburg"))
                .setReasons(List.of("Has 5 of 6 skills that are a must."))
                .setMissing(List.of("Terraform"))
                .setChannels(List.of())
                .setDecidedAt(TIME)
                .build();
    }

    public static Channel channel(ChannelKind kind, String target) {
        return new Channel(kind, target);
    }

    private static Component component(String name, double points, double max, String note) {
        return Component.newBuilder()
                .setName(name)
                .setPoints(points)
                .setMax(max)
                .setNote(note)
                .build();
    }
}
