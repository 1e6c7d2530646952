package io.jobwire.normalize.core.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a body states, in the words of the source and under one set of names. Nothing is interpreted yet.
 * Immutable.
 *
 * @param title as written, empty when the body has none
 * @param company name of the employer
 * @param byline who wrote it, where nothing better names the company
 * @param parts the description, in order
 * @param places where, in order; the main place first
 * @param workplace words for on site, hybrid or remote
 * @param remote the source's own flag
 * @param remoteWhere where a remote worker may live
 * @param pay structured ranges
 * @param payText the line that the source shows as pay
 * @param employment words for the form of employment
 * @param language code that the source states
 * @param postedAt when it was published, as written
 * @param validUntil when it ends, as written
 * @param url page of the posting
 * @param applyUrl where to apply
 * @param requisitionId the employer's number
 * @param experienceMonths months of experience that a structured field asks for
 * @param education words of a structured field for the degree asked for
 */
public record Payload(
        String title,
        Optional<String> company,
        Optional<String> byline,
        List<TextPart> parts,
        List<PlaceFact> places,
        Optional<String> workplace,
        Optional<Boolean> remote,
        List<String> remoteWhere,
        List<PayFact> pay,
        Optional<String> payText,
        Optional<String> employment,
        Optional<String> language,
        Optional<String> postedAt,
        Optional<String> validUntil,
        Optional<String> url,
        Optional<String> applyUrl,
        Optional<String> requisitionId,
        Optional<Integer> experienceMonths,
        Optional<String> education) {

    public Payload {
        parts = List.copyOf(parts);
        places = List.copyOf(places);
        remoteWhere = List.copyOf(remoteWhere);
        pay = List.copyOf(pay);
    }

    /** Collects facts; what is not set is absent. For one thread. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects facts. */
    public static final class Builder {
        private String title = "";
        private @Nullable String company;
        private @Nullable String byline;
        private final ArrayList<TextPart> parts = new ArrayList<>();
        private final ArrayList<PlaceFact> places = new ArrayList<>();
        private @Nullable String workplace;
        private @Nullable Boolean remote;
        private final ArrayList<String> remoteWhere = new ArrayList<>();
        private final ArrayList<PayFact> pay = new ArrayList<>();
        private @Nullable String payText;
        private @Nullable String employment;
        private @Nullable String language;
        private @Nullable String postedAt;
        private @Nullable String validUntil;
        private @Nullable String url;
        private @Nullable String applyUrl;
        private @Nullable String requisitionId;
        private @Nullable Integer experienceMonths;
        private @Nullable String education;

        private Builder() {}

        Builder title(Optional<String> words) {
            title = words.orElse("");
            return this;
        }

        Builder company(Optional<String> words) {
            company = words.orElse(company);
            return this;
        }

        Builder byline(Optional<String> words) {
            byline = words.orElse(byline);
            return this;
        }

        Builder part(String heading, Optional<String> html) {
            html.ifPresent(words -> parts.add(new TextPart(heading, words)));
            return this;
        }

        Builder place(PlaceFact place) {
            if (!places.contains(place)) {
                places.add(place);
            }
            return this;
        }

        Builder place(Optional<String> words) {
            words.ifPresent(text -> place(PlaceFact.ofText(text)));
            return this;
        }

        Builder workplace(Optional<String> words) {
            workplace = words.orElse(workplace);
            return this;
        }

        Builder remote(Optional<Boolean> flag) {
            remote = flag.orElse(remote);
            return this;
        }

        Builder remoteWhere(String words) {
            if (!words.isBlank()) {
                remoteWhere.add(words);
            }
            return this;
        }

        Builder pay(PayFact fact) {
            pay.add(fact);
            return this;
        }

        Builder payText(Optional<String> words) {
            payText = words.orElse(payText);
            return this;
        }

        Builder employment(Optional<String> words) {
            employment = words.orElse(employment);
            return this;
        }

        Builder language(Optional<String> code) {
            language = code.orElse(language);
            return this;
        }

        Builder postedAt(Optional<String> words) {
            postedAt = words.orElse(postedAt);
            return this;
        }

        Builder validUntil(Optional<String> words) {
            validUntil = words.orElse(validUntil);
            return this;
        }

        Builder url(Optional<String> words) {
            url = words.orElse(url);
            return this;
        }

        Builder applyUrl(Optional<String> words) {
            applyUrl = words.orElse(applyUrl);
            return this;
        }

        Builder requisitionId(Optional<String> words) {
            requisitionId = words.orElse(requisitionId);
            return this;
        }

        Builder experienceMonths(Optional<Integer> months) {
            experienceMonths = months.orElse(experienceMonths);
            return this;
        }

        Builder education(Optional<String> words) {
            education = words.orElse(education);
            return this;
        }

        /** The facts so far. */
        public Payload build() {
            return new Payload(
                    title,
                    Optional.ofNullable(company),
                    Optional.ofNullable(byline),
                    parts,
                    places,
                    Optional.ofNullable(workplace),
                    Optional.ofNullable(remote),
                    remoteWhere,
                    pay,
                    Optional.ofNullable(payText),
                    Optional.ofNullable(employment),
                    Optional.ofNullable(language),
                    Optional.ofNullable(postedAt),
                    Optional.ofNullable(validUntil),
                    Optional.ofNullable(url),
                    Optional.ofNullable(applyUrl),
                    Optional.ofNullable(requisitionId),
                    Optional.ofNullable(experienceMonths),
                    Optional.ofNullable(education));
        }
    }
}
