package io.jobwire.normalize.core;

import io.jobwire.normalize.core.field.ClearanceReader;
import io.jobwire.normalize.core.field.CompanyReader;
import io.jobwire.normalize.core.field.ContractReader;
import io.jobwire.normalize.core.field.DateReader;
import io.jobwire.normalize.core.field.DisciplineReader;
import io.jobwire.normalize.core.field.EducationReader;
import io.jobwire.normalize.core.field.EmploymentReader;
import io.jobwire.normalize.core.field.ExperienceReader;
import io.jobwire.normalize.core.field.HoursReader;
import io.jobwire.normalize.core.field.PayExtras;
import io.jobwire.normalize.core.field.PayReader;
import io.jobwire.normalize.core.field.PayTextReader;
import io.jobwire.normalize.core.field.PlaceReader;
import io.jobwire.normalize.core.field.SeniorityReader;
import io.jobwire.normalize.core.field.SkillReader;
import io.jobwire.normalize.core.field.TextLines;
import io.jobwire.normalize.core.field.TitleReader;
import io.jobwire.normalize.core.field.VisaReader;
import io.jobwire.normalize.core.field.WorkplaceReader;
import io.jobwire.normalize.core.payload.Payload;
import io.jobwire.normalize.core.payload.PayloadReader;
import io.jobwire.normalize.core.payload.PayloadReaders;
import io.jobwire.normalize.core.payload.Reading;
import io.jobwire.normalize.core.payload.TextPart;
import io.jobwire.normalize.core.text.HtmlText;
import io.jobwire.normalize.core.text.LanguageReader;
import io.jobwire.normalize.core.text.Phrases;
import io.jobwire.normalize.core.text.ReadableText;
import io.jobwire.normalize.core.text.SectionSplitter;
import io.jobwire.normalize.core.text.TextRepair;
import io.jobwire.records.Company;
import io.jobwire.records.EducationLevel;
import io.jobwire.records.Employment;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.Occupation;
import io.jobwire.records.Pay;
import io.jobwire.records.Place;
import io.jobwire.records.RawListing;
import io.jobwire.records.Section;
import io.jobwire.records.Seniority;
import io.jobwire.records.Workplace;
import io.jobwire.taxonomy.PlaceReading;
import io.jobwire.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns a raw listing into a listing: one pure function of the raw listing and the taxonomy. Immutable and safe for use by many
 * threads; reads no clock and never throws for what a body contains.
 */
public final class ListingNormalizer {
    /** Longest body, in characters. */
    public static final int MAX_BODY = 8 << 20;
    /** Longest readable text, in characters. */
    public static final int MAX_TEXT = 1 << 20;
    /** Longest title, in characters. */
    public static final int MAX_TITLE = 1_000;

    private static final int LONGEST_REMOTE_SCAN = 20_000;

    private final Taxonomy taxonomy;
    private final TitleReader titles;
    private final PlaceReader places;
    private final WorkplaceReader workplaces;
    private final SkillReader skills;
    private final String version;

    public ListingNormalizer(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        titles = new TitleReader(taxonomy.places());
        places = new PlaceReader(taxonomy.places());
        workplaces = new WorkplaceReader(taxonomy.places());
        skills = new SkillReader(taxonomy);
        version = NormalizerVersion.with(taxonomy);
    }

    /**
     * The listing of a raw listing, or why there is none. A CLOSED one whose body cannot be read becomes a listing with little
     * but its key, because that it is closed is what matters.
     */
    public Outcome normalize(RawListing raw) {
        Outcome outcome = read(raw);
        if (outcome instanceof Outcome.Rejected && raw.getStatus() == ListingStatus.CLOSED) {
            return new Outcome.Normalized(closed(raw));
        }
        return outcome;
    }

    private Outcome read(RawListing raw) {
        if (raw.getBody().isBlank()) {
            return rejected(RejectionCode.BODY_EMPTY, "The body is empty");
        }
        if (raw.getBody().length() > MAX_BODY) {
            return rejected(RejectionCode.BODY_TOO_LARGE, "The body has more than " + MAX_BODY + " characters");
        }
        Optional<PayloadReader> reader = PayloadReaders.of(raw.getFormat(), taxonomy.places());
        if (reader.isEmpty()) {
            return rejected(RejectionCode.FORMAT_UNKNOWN, "No reader knows the format " + cut(raw.getFormat()));
        }
        return switch (reader.get().read(raw.getBody())) {
            case Reading.Unreadable(RejectionCode code, String detail) -> rejected(code, detail);
            case Reading.Read(Payload facts) -> check(raw, facts);
        };
    }

    private Outcome check(RawListing raw, Payload facts) {
        if (facts.title().length() > MAX_TITLE) {
            return rejected(RejectionCode.TITLE_TOO_LONG, "The title has more than " + MAX_TITLE + " characters");
        }
        String title = TitleReader.clean(facts.title());
        if (title.isEmpty()) {
            return rejected(RejectionCode.TITLE_MISSING, "The posting has no title");
        }
        if (!facts.pay().stream().allMatch(PayReader::plausible)) {
            return rejected(RejectionCode.PAY_OUT_OF_RANGE, "An amount of pay is not a number that money can have");
        }
        List<Place> stated = places.read(facts.places());
        boolean dayFirst = DateReader.dayFirst(stated);
        DateReader.Reading posted =
                DateReader.posted(facts.postedAt(), facts.validUntil(), dayFirst, raw.getFetchedAt());
        DateReader.Reading until = DateReader.read(facts.validUntil(), facts.postedAt(), dayFirst, raw.getFetchedAt());
        if (posted instanceof DateReader.Reading.OutOfRange || until instanceof DateReader.Reading.OutOfRange) {
            return rejected(RejectionCode.DATE_OUT_OF_RANGE, "A date lies outside the years 0 to 9999");
        }
        HtmlText text = new HtmlText();
        for (TextPart part : facts.parts()) {
            text.heading(part.heading());
            text.append(part.html());
            if (text.length() > MAX_TEXT) {
                return rejected(RejectionCode.TEXT_TOO_LARGE, "The text has more than " + MAX_TEXT + " characters");
            }
        }
        return new Outcome.Normalized(listing(raw, facts, title, stated, text.finish(), posted, until));
    }

    private Listing listing(
            RawListing raw,
            Payload facts,
            String title,
            List<Place> stated,
            ReadableText readable,
            DateReader.Reading posted,
            DateReader.Reading until) {
        String text = readable.text();
        String lower = Phrases.lower(text);
        List<Section> sections = SectionSplitter.split(readable, lower);
        TextLines lines = new TextLines(text, lower, sections);
        PlaceReading where = places.words(facts.places());
        Workplace workplace = workplaces.read(facts, where, title, shortened(lower));
        String core = titles.core(title, stated);
        String url = facts.url()
                .filter(ListingNormalizer::isAddress)
                .filter(link -> raw.getUrl().isBlank())
                .orElse(raw.getUrl());
        String companyName = companyName(raw, facts);
        Company company = CompanyReader.read(companyName, lower);
        PayExtras extras = PayExtras.read(facts.payText(), lines);
        return Listing.newBuilder()
                .setKey(raw.getKey())
                .setUrl(url)
                .setApplyUrl(facts.applyUrl()
                        .filter(ListingNormalizer::isAddress)
                        .filter(link -> !link.equals(url))
                        .orElse(null))
                .setTitle(title)
                .setCoreTitle(core)
                .setSeniority(SeniorityReader.read(title))
                .setOccupation(occupation(core))
                .setCompany(company)
                .setCompanyAliases(CompanyReader.aliases(companyName, company, raw.getCompany()))
                .setPlaces(stated)
                .setWorkplace(workplace)
                .setRemoteWhere(
                        workplace == Workplace.REMOTE ? workplaces.remoteWhere(facts, where, stated) : List.of())
                .setPay(pay(facts, stated, text))
                .setEmployment(EmploymentReader.read(facts.employment(), title, lines))
                .setSkills(skills.read(title, text, sections, lines))
                .setExperienceYears(ExperienceReader.read(facts, lines).orElse(null))
                .setEducation(EducationReader.required(facts.education(), lines))
                .setLanguage(text.isBlank() ? LanguageReader.read(title) : LanguageReader.ofLower(lower))
                .setPostedAt(date(posted))
                .setValidUntil(date(until))
                .setText(text)
                .setSections(sections)
                .setSource(raw.getSource())
                .setTenant(raw.getTenant())
                .setRequisitionId(
                        raw.getRequisitionId().or(facts::requisitionId).orElse(null))
                .setFirstParty(FirstParty.is(raw.getFormat(), url, company.getKey()))
                .setStatus(raw.getStatus())
                .setClosedReason(raw.getClosedReason().orElse(null))
                .setFirstSeen(raw.getFirstSeen())
                .setFetchedAt(raw.getFetchedAt())
                .setNormalizer(version)
                .setHoursPerWeek(HoursReader.read(title, lines).orElse(null))
                .setContractMonths(ContractReader.read(title, lines).orElse(null))
                .setVisa(VisaReader.read(lines))
                .setClearance(ClearanceReader.read(lines).orElse(null))
                .setEquity(extras.equity())
                .setBonus(extras.bonus())
                .setDiscipline(DisciplineReader.read(title).orElse(null))
                .build();
    }

    private Listing closed(RawListing raw) {
        return Listing.newBuilder()
                .setKey(raw.getKey())
                .setUrl(raw.getUrl())
                .setTitle("")
                .setCoreTitle("")
                .setCompany(CompanyReader.read(
                        raw.getCompany().orElseGet(() -> CompanyReader.ofTenant(raw.getTenant())), ""))
                .setText("")
                .setSource(raw.getSource())
                .setTenant(raw.getTenant())
                .setRequisitionId(raw.getRequisitionId().orElse(null))
                .setSeniority(Seniority.UNKNOWN)
                .setWorkplace(Workplace.UNKNOWN)
                .setEmployment(Employment.UNKNOWN)
                .setEducation(EducationLevel.UNKNOWN)
                .setStatus(ListingStatus.CLOSED)
                .setClosedReason(raw.getClosedReason().orElse(null))
                .setFirstSeen(raw.getFirstSeen())
                .setFetchedAt(raw.getFetchedAt())
                .setNormalizer(version)
                .build();
    }

    private static String companyName(RawListing raw, Payload facts) {
        return facts.company()
                .map(TextRepair::line)
                .filter(name -> !name.isBlank())
                .or(raw::getCompany)
                .or(() -> facts.byline().map(TextRepair::line).filter(name -> !name.isBlank()))
                .orElseGet(
                        () -> PayloadReaders.isThread(raw.getFormat()) ? "" : CompanyReader.ofTenant(raw.getTenant()));
    }

    /** Structured ranges, else what the source shows as pay, else the text. */
    private static List<Pay> pay(Payload facts, List<Place> places, String text) {
        List<Pay> pay = PayReader.read(facts.pay());
        if (pay.isEmpty() && facts.payText().isPresent()) {
            pay = PayTextReader.read(facts.payText().get(), places, true, "summary");
        }
        return pay.isEmpty() ? PayTextReader.read(text, places, false, "text") : pay;
    }

    private @Nullable Occupation occupation(String coreTitle) {
        return taxonomy.occupations()
                .nearest(coreTitle)
                .map(match -> new Occupation(match.code(), match.name(), match.confidence()))
                .orElse(null);
    }

    private static @Nullable Instant date(DateReader.Reading reading) {
        return reading instanceof DateReader.Reading.At(Instant time) ? time : null;
    }

    /** Whether a link leads somewhere by itself. */
    private static boolean isAddress(String link) {
        return link.startsWith("https:") || link.startsWith("http:") || link.startsWith("mailto:");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_REMOTE_SCAN ? text : text.substring(0, LONGEST_REMOTE_SCAN);
    }

    private static String cut(String words) {
        return words.length() <= 40 ? words : words.substring(0, 40);
    }

    private static Outcome rejected(RejectionCode code, String detail) {
        return new Outcome.Rejected(code, detail);
    }
}
