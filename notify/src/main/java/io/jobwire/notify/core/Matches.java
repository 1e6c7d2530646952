package io.jobwire.notify.core;

import io.jobwire.records.AlertItem;
import io.jobwire.records.PendingMatch;
import io.jobwire.records.Recommendation;
import io.jobwire.records.SkillMatch;
import io.jobwire.records.Workplace;
import java.util.List;

/** What an alert needs of a recommendation. */
final class Matches {
    private Matches() {}

    static PendingMatch of(String key, Recommendation says) {
        return new PendingMatch(
                key,
                new AlertItem(
                        says.getResume(),
                        says.getCanonical(),
                        role(says),
                        says.getScore(),
                        says.getTitle(),
                        says.getCompany(),
                        says.getUrl(),
                        places(says),
                        Reasons.of(says),
                        says.getMissing().stream().map(SkillMatch::getName).toList(),
                        says.getSearch().isEmpty() ? "" : searchName(says)),
                says.getBand(),
                says.getWorkplace(),
                says.getAnnualMax().orElse(null),
                says.getPayCurrency().orElse(null),
                says.getOtherIds());
    }

    /** A remote listing without a place says at least that. */
    private static List<String> places(Recommendation says) {
        return says.getPlaces().isEmpty() && says.getWorkplace() == Workplace.REMOTE
                ? List.of("Remote")
                : says.getPlaces();
    }

    private static String searchName(Recommendation says) {
        return says.getSearchName().isBlank() ? "saved search" : says.getSearchName();
    }

    /** The role; a listing without one is a role of its own. */
    static String role(Recommendation says) {
        return says.getRole().isEmpty() ? says.getCanonical() : says.getRole();
    }
}
