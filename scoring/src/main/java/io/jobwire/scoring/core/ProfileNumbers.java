package io.jobwire.scoring.core;

import io.jobwire.records.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.SchemaNormalization;

/**
 * The numbers of a resume as bytes, so that a start need not read its text again: some two and a half kilobytes, read in a few
 * microseconds. They begin with the version of the rubric, of the taxonomy and of the profile's schema; those of any other version are
 * not read, because their numbers mean something else. Immutable and safe for use by many threads.
 */
public final class ProfileNumbers {
    /** Version of the way they are written. */
    private static final int SHAPE = 1;

    private final Reference reference;
    private final String version;

    ProfileNumbers(Reference reference) {
        this.reference = reference;
        this.version = SHAPE + " " + Weights.VERSION + " " + reference.version() + " "
                + Long.toHexString(SchemaNormalization.parsingFingerprint64(Profile.getClassSchema()));
    }

    /** The bytes of somebody. */
    public byte[] write(Roster.Fit fit) {
        PreparedProfile profile = fit.numbers();
        NumbersOut out = new NumbersOut()
                .text(version)
                .sixtyFour(fit.fingerprint())
                .text(profile.resume)
                .text(profile.user)
                .flag(profile.readable);
        profile.credit.write(out);
        out.unsigned(profile.skills.length);
        for (int skill : profile.skills) {
            out.number(skill);
        }
        out.unsigned(profile.titles.size());
        profile.titles.forEach(title -> title.write(out));
        profile.title.write(out);
        profile.field.write(out);
        profile.words.write(out);
        for (char at : profile.wordsAt) {
            out.sixteen(at);
        }
        profile.traits.write(out);
        profile.wanted.write(out);
        profile.side.write(out);
        return out.bytes();
    }

    /**
     * The numbers of some bytes; empty when they are of another version.
     *
     * @param id under which they were kept
     */
    public Optional<Roster.Fit> read(String id, byte[] bytes) {
        NumbersIn in = new NumbersIn(bytes);
        if (!in.text().equals(version)) {
            return Optional.empty();
        }
        long fingerprint = in.sixtyFour();
        String said = in.text();
        // One text in memory instead of two.
        String resume = said.equals(id) ? id : said;
        String user = in.text();
        boolean readable = in.flag();
        Credits credit = Credits.read(in);
        int[] skills = new int[in.unsigned()];
        for (int i = 0; i < skills.length; i++) {
            skills[i] = in.number();
        }
        int size = in.unsigned();
        List<Title> titles = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            titles.add(Title.read(in, reference));
        }
        Sparse title = Sparse.read(in);
        Sparse field = Sparse.read(in);
        Sparse words = Sparse.read(in);
        char[] wordsAt = new char[words.size()];
        for (int i = 0; i < wordsAt.length; i++) {
            wordsAt[i] = (char) in.sixteen();
        }
        PreparedProfile numbers = new PreparedProfile(
                resume,
                user,
                readable,
                credit,
                skills,
                titles,
                title,
                field,
                words,
                wordsAt,
                Traits.read(in),
                Wanted.read(in),
                ResumeSide.read(in));
        return Optional.of(new Roster.Fit(id, numbers, fingerprint));
    }
}
