package io.jobwire.dedupe.core;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.EducationLevel;
import io.jobwire.records.Employment;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.Member;
import io.jobwire.records.Opening;
import io.jobwire.records.VisaSponsorship;
import io.jobwire.records.Workplace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Merges the open members of a cluster, field by field: the best member's value, or where it has none, that of the best
 * one that has. Text, sections, skills and language go together; a short text gives way to a full one. Pure.
 */
final class Merge {
    private static final String UNDETERMINED = "und";

    private final Node face;
    private final List<Node> live;
    private final Map<String, String> provenance = new TreeMap<>();

    private Merge(List<Node> live) {
        this.face = live.getFirst();
        this.live = live;
    }

    /**
     * The canonical listing of a cluster that is live.
     *
     * @param openings other places of the role, if this canonical listing is the one to name them
     * @param bodies bodies of listings by profile
     */
    static CanonicalListing of(Cluster cluster, List<Opening> openings, Function<Profile, Body> bodies) {
        return new Merge(cluster.live()).canonical(cluster, openings, bodies);
    }

    private CanonicalListing canonical(Cluster cluster, List<Opening> openings, Function<Profile, Body> bodies) {
        Listing best = face.profile().facts();
        Profile leader = cluster.leader().profile();
        Node teller = teller();
        Body told = bodies.apply(teller.profile());
        note("text", teller);
        return CanonicalListing.newBuilder()
                .setKey(best.getKey())
                .setUrl(best.getUrl())
                .setApplyUrl(optional("applyUrl", Listing::getApplyUrl))
                .setTitle(best.getTitle())
                .setCoreTitle(best.getCoreTitle())
                .setSeniority(best.getSeniority())
                .setOccupation(optional("occupation", Listing::getOccupation))
                .setCompany(best.getCompany())
                .setPlaces(list("places", Listing::getPlaces))
                .setWorkplace(known("workplace", Listing::getWorkplace, value -> value != Workplace.UNKNOWN))
                .setRemoteWhere(list("remoteWhere", Listing::getRemoteWhere))
                .setPay(list("pay", Listing::getPay))
                .setEmployment(known("employment", Listing::getEmployment, value -> value != Employment.UNKNOWN))
                .setSkills(told.skills())
                .setExperienceYears(optional("experienceYears", Listing::getExperienceYears))
                .setEducation(known("education", Listing::getEducation, value -> value != EducationLevel.UNKNOWN))
                .setLanguage(
                        told.language().equals(UNDETERMINED)
                                ? known("language", Listing::getLanguage, value -> !value.equals(UNDETERMINED))
                                : told.language())
                .setPostedAt(optional("postedAt", Listing::getPostedAt))
                .setValidUntil(optional("validUntil", Listing::getValidUntil))
                .setText(told.text())
                .setSections(told.sections())
                .setSource(best.getSource())
                .setTenant(best.getTenant())
                .setRequisitionId(optional("requisitionId", Listing::getRequisitionId))
                .setFirstParty(best.getFirstParty())
                .setStatus(ListingStatus.OPEN)
                .setClosedReason(null)
                .setFirstSeen(Instant.ofEpochMilli(leader.ref().firstSeen()))
                .setFetchedAt(best.getFetchedAt())
                .setNormalizer(best.getNormalizer())
                .setHoursPerWeek(optional("hoursPerWeek", Listing::getHoursPerWeek))
                .setContractMonths(optional("contractMonths", Listing::getContractMonths))
                .setVisa(known("visa", Listing::getVisa, value -> value != VisaSponsorship.UNKNOWN))
                .setClearance(optional("clearance", Listing::getClearance))
                .setEquity(known("equity", Listing::getEquity, value -> value))
                .setBonus(known("bonus", Listing::getBonus, value -> value))
                .setDiscipline(optional("discipline", Listing::getDiscipline))
                .setCompanyAliases(list("companyAliases", Listing::getCompanyAliases))
                .setCanonical(cluster.id())
                .setRole(CanonicalIds.of(
                        leader.company(), cluster.leader().assignment().role()))
                .setMembers(cluster.members().stream().map(Merge::member).toList())
                .setOpenings(openings)
                .setLastSeen(live.stream()
                        .map(node -> node.profile().facts().getFetchedAt())
                        .max(Instant::compareTo)
                        .orElseThrow())
                .setProvenance(provenance)
                .setOtherIds(cluster.otherIds())
                .build();
    }

    private static Member member(Node node) {
        Listing facts = node.profile().facts();
        return new Member(
                facts.getKey(),
                facts.getSource(),
                facts.getUrl(),
                facts.getStatus(),
                facts.getFirstSeen(),
                facts.getFetchedAt());
    }

    private Node teller() {
        return live.stream()
                .filter(node -> !node.profile().text().isShort())
                .findFirst()
                .orElse(face);
    }

    private <T> T known(String field, Function<Listing, T> read, Predicate<T> known) {
        for (Node node : live) {
            T value = read.apply(node.profile().facts());
            if (known.test(value)) {
                note(field, node);
                return value;
            }
        }
        return read.apply(face.profile().facts());
    }

    private <T> List<T> list(String field, Function<Listing, List<T>> read) {
        return known(field, read, value -> !value.isEmpty());
    }

    @SuppressWarnings("NullAway") // the generated builder takes null for an absent value
    private <T> T optional(String field, Function<Listing, Optional<T>> read) {
        return known(field, read, Optional::isPresent).orElse(null);
    }

    private void note(String field, Node from) {
        if (!from.key().equals(face.key())) {
            provenance.put(field, from.key());
        }
    }
}
