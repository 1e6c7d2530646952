package io.jobwire.web;

import io.jobwire.records.Recommendation;
import java.util.List;
import java.util.Optional;

/** The recommendations as they are now. Safe for use by many threads. */
public interface RecommendationsView {

    /** The best recommendations of a resume: highest score first, equal ones by canonical id. */
    default List<Recommendation> best(String resume, int limit) {
        return page(resume, limit, Optional.empty()).recommendations();
    }

    /**
     * A page of the recommendations of a resume, in the order of {@link #best}.
     *
     * @param after cursor of the page before; empty: the first page
     * @throws io.jobwire.search.InvalidSearchException when it is no cursor
     */
    Page page(String resume, int limit, Optional<String> after);

    /** What a resume and a listing have to do with each other. */
    Optional<Recommendation> get(String resume, String canonical);

    /**
     * Some recommendations of a resume.
     *
     * @param total how many the resume has in all
     * @param recommendations those of this page, best first
     * @param next cursor of the next page; empty on the last
     */
    record Page(long total, List<Recommendation> recommendations, Optional<String> next) {
        public Page {
            recommendations = List.copyOf(recommendations);
        }
    }
}
