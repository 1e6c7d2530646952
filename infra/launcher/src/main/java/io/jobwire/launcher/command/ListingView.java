package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.records.EducationLevel;
import io.jobwire.records.Employment;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.Need;
import io.jobwire.records.Pay;
import io.jobwire.records.PayPeriod;
import io.jobwire.records.Place;
import io.jobwire.records.Section;
import io.jobwire.records.SectionKind;
import io.jobwire.records.Seniority;
import io.jobwire.records.Skill;
import io.jobwire.records.VisaSponsorship;
import io.jobwire.records.Workplace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows a listing to a person: what was read of each field, then the text by sections with its skills highlighted. Where there
 * are no colours, skills stand in brackets with how much they are needed.
 */
final class ListingView {
    private final Console console;

    ListingView(Console console) {
        this.console = console;
    }

    void show(Listing listing) {
        console.data(console.bold(PlainText.lines(listing.getTitle())) + "  "
                + PlainText.lines(listing.getCompany().getName())
                + (listing.getCompany().getAgency() ? " (agency)" : ""));
        field("key", Stream.of(listing.getKey()));
        field("state", state(listing));
        field("company", company(listing));
        field("links", links(listing));
        field("role", role(listing));
        field("places", listing.getPlaces().stream().map(ListingView::place));
        field("workplace", workplace(listing));
        field("pay", pay(listing));
        field("terms", terms(listing));
        field("asks for", asks(listing));
        field(
                "dates",
                Stream.of(
                                listing.getPostedAt().map(at -> "posted " + at),
                                listing.getValidUntil().map(at -> "valid until " + at))
                        .flatMap(Optional::stream));
        for (Need need : List.of(Need.MUST, Need.NICE, Need.MENTIONED)) {
            field(
                    need.name().toLowerCase(Locale.ROOT),
                    listing.getSkills().stream()
                            .filter(skill -> skill.getNeed() == need)
                            .map(skill -> paint(need, PlainText.lines(skill.getName()))));
        }
        sections(listing);
        console.data("");
    }

    private static Stream<String> state(Listing listing) {
        return listing.getStatus() == ListingStatus.CLOSED
                ? Stream.of("CLOSED"
                        + listing.getClosedReason()
                                .map(reason -> " (" + PlainText.line(reason) + ")")
                                .orElse(""))
                : Stream.empty();
    }

    /** Names besides the one in the first line, and the key that names are compared by. */
    private static Stream<String> company(Listing listing) {
        return Stream.concat(
                listing.getCompanyAliases().stream().map(name -> "also " + PlainText.line(name)),
                Stream.of(listing.getCompany().getKey())
                        .filter(key -> !key.isBlank())
                        .map(key -> "key " + PlainText.line(key)));
    }

    private static Stream<String> links(Listing listing) {
        return Stream.of(
                        Optional.of(listing.getUrl()),
                        listing.getApplyUrl().map(url -> "apply at " + url),
                        listing.getRequisitionId().map(id -> "requisition " + id))
                .flatMap(Optional::stream)
                .map(PlainText::line);
    }

    private static Stream<String> workplace(Listing listing) {
        List<String> where = listing.getRemoteWhere();
        return Stream.concat(
                known(listing.getWorkplace(), Workplace.UNKNOWN),
                where.isEmpty() ? Stream.empty() : Stream.of("remote from " + String.join(", ", where)));
    }

    private static Stream<String> role(Listing listing) {
        return Stream.of(
                        Optional.of(listing.getCoreTitle()),
                        listing.getDiscipline().map(field -> "field " + field),
                        known(listing.getSeniority(), Seniority.UNKNOWN).findFirst(),
                        listing.getOccupation()
                                .map(near -> "near " + near.getName()
                                        + String.format(Locale.ROOT, " (%.2f)", near.getConfidence())),
                        Optional.of("language " + listing.getLanguage()))
                .flatMap(Optional::stream);
    }

    private static String place(Place place) {
        String known = Stream.of(place.getCity(), place.getRegion(), place.getCountry())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? "\"" + PlainText.lines(place.getText()) + "\"" : known;
    }

    private static Stream<String> pay(Listing listing) {
        return Stream.of(
                        listing.getPay().stream().map(ListingView::range),
                        listing.getEquity() ? Stream.of("equity") : Stream.<String>empty(),
                        listing.getBonus() ? Stream.of("bonus") : Stream.<String>empty())
                .flatMap(parts -> parts);
    }

    private static String range(Pay pay) {
        int digits = pay.getCurrency()
                .map(code -> Math.max(0, Currency.getInstance(code).getDefaultFractionDigits()))
                .orElse(2);
        String amounts = Stream.of(pay.getMin(), pay.getMax())
                .map(amount -> amount.map(minor -> BigDecimal.valueOf(minor, digits)
                                .stripTrailingZeros()
                                .toPlainString())
                        .orElse("?"))
                .distinct()
                .collect(Collectors.joining(" to "));
        String period = pay.getPeriod() == PayPeriod.UNKNOWN
                ? ""
                : " per " + pay.getPeriod().name().toLowerCase(Locale.ROOT);
        return pay.getCurrency().orElse("(currency not stated)") + " " + amounts + period + annual(pay, digits)
                + " (read from " + PlainText.lines(pay.getReadFrom()) + ")";
    }

    /** What it comes to in a year, where the period is another. */
    private static String annual(Pay pay, int digits) {
        if (pay.getPeriod() == PayPeriod.YEAR || pay.getPeriod() == PayPeriod.UNKNOWN) {
            return "";
        }
        String amounts = Stream.of(pay.getAnnualMin(), pay.getAnnualMax())
                .flatMap(Optional::stream)
                .map(minor ->
                        BigDecimal.valueOf(minor, digits).stripTrailingZeros().toPlainString())
                .distinct()
                .collect(Collectors.joining(" to "));
        return amounts.isEmpty() ? "" : ", " + amounts + " a year";
    }

    private static Stream<String> terms(Listing listing) {
        return Stream.of(
                        known(listing.getEmployment(), Employment.UNKNOWN).findFirst(),
                        listing.getHoursPerWeek().map(hours -> hours(hours.getMin(), hours.getMax())),
                        listing.getContractMonths().map(months -> "contract of " + months + " months"),
                        known(listing.getVisa(), VisaSponsorship.UNKNOWN)
                                .findFirst()
                                .map(visa -> "visa " + visa))
                .flatMap(Optional::stream);
    }

    private static String hours(double min, double max) {
        String least = BigDecimal.valueOf(min).stripTrailingZeros().toPlainString();
        String most = BigDecimal.valueOf(max).stripTrailingZeros().toPlainString();
        return (least.equals(most) ? least : least + " to " + most) + " hours a week";
    }

    private static Stream<String> asks(Listing listing) {
        return Stream.of(
                        listing.getExperienceYears().map(years -> years + (years == 1 ? " year" : " years")),
                        known(listing.getEducation(), EducationLevel.UNKNOWN).findFirst(),
                        listing.getClearance().map(name -> "clearance " + name))
                .flatMap(Optional::stream);
    }

    private static <E extends Enum<E>> Stream<String> known(E value, E unknown) {
        return value == unknown ? Stream.empty() : Stream.of(value.name());
    }

    private void field(String name, Stream<String> values) {
        String all = values.filter(value -> !value.isBlank()).collect(Collectors.joining("; "));
        if (!all.isEmpty()) {
            console.data("  " + console.dim(String.format(Locale.ROOT, "%-9s", name)) + " " + all);
        }
    }

    private void sections(Listing listing) {
        List<Skill> skills = new ArrayList<>(listing.getSkills());
        skills.removeIf(skill -> skill.getStart() < 0);
        skills.sort(Comparator.comparingInt(Skill::getStart));
        for (Section section : listing.getSections()) {
            String title = section.getKind() == SectionKind.OTHER ? "--" : "-- " + section.getKind() + " --";
            console.data("");
            console.data("  " + console.dim(title));
            marked(listing.getText(), section, skills).strip().lines().forEach(line -> console.data("  " + line));
        }
    }

    private String marked(String text, Section section, List<Skill> skills) {
        StringBuilder out = new StringBuilder();
        int at = section.getStart();
        for (Skill skill : skills) {
            if (skill.getStart() >= at && skill.getEnd() <= section.getEnd()) {
                String words = PlainText.lines(text.substring(skill.getStart(), skill.getEnd()));
                out.append(PlainText.lines(text.substring(at, skill.getStart())))
                        .append(
                                console.colors()
                                        ? paint(skill.getNeed(), words)
                                        : "[" + words + ": " + skill.getNeed() + "]");
                at = skill.getEnd();
            }
        }
        return out.append(PlainText.lines(text.substring(at, section.getEnd()))).toString();
    }

    private String paint(Need need, String words) {
        return switch (need) {
            case MUST -> console.green(words);
            case NICE -> console.yellow(words);
            case MENTIONED -> console.bold(words);
        };
    }
}
