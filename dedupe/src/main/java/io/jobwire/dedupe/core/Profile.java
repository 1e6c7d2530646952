package io.jobwire.dedupe.core;

import io.jobwire.records.Listing;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.Workplace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is compared and published of a listing, without its text: the listing with an empty text and without sections
 * and skills, what is known of the text, and facts read from both once. Immutable.
 */
public final class Profile {
    /** The source whose postings are messages. */
    private static final String THREADS = "hackernews";

    private final Listing facts;
    private final TextFacts text;
    private final Ref ref;
    private final String board;
    private final String page;
    private final String host;
    private final List<String> title;
    private final List<String> fullTitle;
    private final List<String> levels;
    private final List<List<String>> roles;
    private final List<Spot> spots;
    /** Made when they are first asked for. */
    private volatile long @Nullable [] buckets;

    private Profile(Listing facts, TextFacts text) {
        this.facts = facts;
        this.text = text;
        this.ref = new Ref(facts.getFirstSeen().toEpochMilli(), facts.getKey());
        this.board = facts.getTenant().isEmpty() ? "" : facts.getSource() + ':' + facts.getTenant();
        this.page = Pages.canonical(facts.getUrl());
        this.host = Pages.host(page);
        this.title = Titles.words(facts.getCoreTitle().isBlank() ? facts.getTitle() : facts.getCoreTitle());
        this.fullTitle = Titles.words(facts.getTitle());
        this.levels = Titles.levels(fullTitle);
        this.roles = isMessage() ? RoleList.of(facts.getTitle()) : List.of();
        this.spots = facts.getPlaces().stream().map(Spot::of).distinct().toList();
    }

    /** Profile of a whole listing; reads the text. */
    public static Profile of(Listing listing) {
        return of(listing, Shingles.of(listing.getText()));
    }

    /** Profile of a whole listing whose text was read. */
    static Profile of(Listing listing, Shingles shingles) {
        return new Profile(withoutText(listing), TextFacts.of(listing.getText().length(), shingles));
    }

    /** Profile from its two parts, as they were kept. */
    public static Profile of(Listing facts, TextFacts text) {
        return new Profile(facts, text);
    }

    /** The listing with an empty text, without sections and skills. */
    public Listing facts() {
        return facts;
    }

    public TextFacts text() {
        return text;
    }

    public Ref ref() {
        return ref;
    }

    public String key() {
        return ref.key();
    }

    String company() {
        return facts.getCompany().getKey();
    }

    boolean agency() {
        return facts.getCompany().getAgency();
    }

    boolean open() {
        return facts.getStatus() != ListingStatus.CLOSED;
    }

    /**
     * When its source took it away, in milliseconds since 1970; the end of time while it is open, and for one that is only taken for closed
     * because nothing was heard of it.
     */
    long closedAt() {
        return open() || facts.getClosedReason().filter(Unseen.REASON::equals).isPresent()
                ? Long.MAX_VALUE
                : facts.getFetchedAt().toEpochMilli();
    }

    /** Whether it came when the other was gone. */
    boolean follows(Profile other) {
        return ref.firstSeen() > other.ref.firstSeen() && ref.firstSeen() >= followersFrom(other.closedAt());
    }

    /** The earliest time of what follows a posting that was closed then. */
    static long followersFrom(long closedAt) {
        return closedAt - Algorithm.SUCCESSION_SLACK;
    }

    /** Whether it was written as a message, without fields: what is its title and its place was found in it. */
    boolean isMessage() {
        return facts.getSource().equals(THREADS);
    }

    /** Source and tenant; empty when the tenant is not known. */
    String board() {
        return board;
    }

    /** Canonical address; empty when there is none. */
    String page() {
        return page;
    }

    /** Host of the page; empty when there is none. */
    String host() {
        return host;
    }

    /** The employer's number; empty when there is none. */
    String requisition() {
        return facts.getRequisitionId().map(String::strip).orElse("");
    }

    /** Distinct words of the core title, sorted. */
    List<String> title() {
        return title;
    }

    /** Distinct words of the whole title, sorted. */
    List<String> fullTitle() {
        return fullTitle;
    }

    List<String> levels() {
        return levels;
    }

    /** Words of each role that the title of a message names; none of another listing. */
    List<List<String>> roles() {
        return roles;
    }

    List<Spot> spots() {
        return spots;
    }

    Workplace workplace() {
        return facts.getWorkplace();
    }

    List<String> remoteWhere() {
        return facts.getRemoteWhere();
    }

    /** Keys of its buckets, see {@link BucketKeys}; the caller does not change them. */
    long[] buckets() {
        long[] known = buckets;
        if (known == null) {
            known = BucketKeys.of(this);
            buckets = known;
        }
        return known;
    }

    /** Whether every comparison with the other gives what it gives with this, but for what follows either of them. */
    boolean comparesLike(Profile other) {
        return ref.equals(other.ref)
                && text.equals(other.text)
                && title.equals(other.title)
                && fullTitle.equals(other.fullTitle)
                && roles.equals(other.roles)
                && spots.equals(other.spots)
                && page.equals(other.page)
                && board.equals(other.board)
                && requisition().equals(other.requisition())
                && company().equals(other.company())
                && agency() == other.agency()
                && facts.getSeniority() == other.facts.getSeniority()
                && facts.getEmployment() == other.facts.getEmployment()
                && facts.getLanguage().equals(other.facts.getLanguage())
                && workplace() == other.workplace()
                && remoteWhere().equals(other.remoteWhere())
                && facts.getPay().equals(other.facts.getPay());
    }

    private static Listing withoutText(Listing full) {
        return new Listing(
                full.getKey(),
                full.getUrl(),
                full.getApplyUrl().orElse(null),
                full.getTitle(),
                full.getCoreTitle(),
                full.getSeniority(),
                full.getOccupation().orElse(null),
                full.getCompany(),
                full.getPlaces(),
                full.getWorkplace(),
                full.getRemoteWhere(),
                full.getPay(),
                full.getEmployment(),
                List.of(),
                full.getExperienceYears().orElse(null),
                full.getEducation(),
                full.getLanguage(),
                full.getPostedAt().orElse(null),
                full.getValidUntil().orElse(null),
                "",
                List.of(),
                full.getSource(),
                full.getTenant(),
                full.getRequisitionId().orElse(null),
                full.getFirstParty(),
                full.getStatus(),
                full.getClosedReason().orElse(null),
                full.getFirstSeen(),
                full.getFetchedAt(),
                full.getNormalizer(),
                full.getHoursPerWeek().orElse(null),
                full.getContractMonths().orElse(null),
                full.getVisa(),
                full.getClearance().orElse(null),
                full.getEquity(),
                full.getBonus(),
                full.getDiscipline().orElse(null),
                full.getCompanyAliases());
    }
}
