package io.jobwire.search.lucene;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Member;
import io.jobwire.records.Pay;
import io.jobwire.records.Place;
import io.jobwire.records.Skill;
import io.jobwire.search.Dimension;
import io.jobwire.search.Money;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** Makes the document of a listing. */
final class Documents {
    /** Longest exact value: longer ones would not fit into a term. */
    private static final int MAX_EXACT = 2_000;

    private Documents() {}

    static Document of(CanonicalListing listing) {
        Document document = new Document();
        exact(document, IndexFields.CANONICAL, listing.getCanonical());
        document.add(new SortedDocValuesField(IndexFields.CANONICAL, new BytesRef(listing.getCanonical())));
        exact(document, IndexFields.MEMBER, listing.getKey());
        for (Member member : listing.getMembers()) {
            exact(document, IndexFields.MEMBER, member.getListing());
        }
        words(document, IndexFields.TITLE, listing.getTitle());
        words(document, IndexFields.COMPANY, listing.getCompany().getName());
        words(document, IndexFields.TEXT, listing.getText());
        for (Skill skill : listing.getSkills()) {
            words(document, IndexFields.SKILL, skill.getName());
        }
        for (Place place : listing.getPlaces()) {
            words(document, IndexFields.PLACE, place.getText());
            place.getCity().ifPresent(city -> words(document, IndexFields.PLACE, city));
        }
        for (Dimension dimension : Dimension.values()) {
            dimension(document, dimension, listing);
        }
        document.add(new LongField(IndexFields.POSTED, posted(listing).toEpochMilli(), Field.Store.NO));
        highestPay(listing)
                .forEach((currency, amount) ->
                        document.add(new LongField(IndexFields.pay(currency), amount, Field.Store.NO)));
        document.add(new StoredField(IndexFields.RECORD, new BytesRef(ListingBytes.write(listing))));
        return document;
    }

    /** When it was posted, or first seen where the source does not say. */
    private static Instant posted(CanonicalListing listing) {
        return listing.getPostedAt().orElse(listing.getFirstSeen());
    }

    private static void dimension(Document document, Dimension dimension, CanonicalListing listing) {
        for (Labelled value : Dimensions.of(dimension, listing)) {
            document.add(new SortedSetDocValuesField(IndexFields.facet(dimension), value.term()));
            exact(document, IndexFields.filter(dimension), value.value());
            if (dimension == Dimension.COMPANY) {
                exact(document, IndexFields.filter(dimension), Texts.folded(value.label()));
            }
        }
    }

    private static Map<String, Long> highestPay(CanonicalListing listing) {
        Map<String, Long> highest = new HashMap<>();
        for (Pay pay : listing.getPay()) {
            pay.getAnnualMax()
                    .or(pay::getAnnualMin)
                    .ifPresent(amount -> pay.getCurrency()
                            .filter(Money::isCurrency)
                            .ifPresent(currency -> highest.merge(currency, amount, Math::max)));
        }
        return highest;
    }

    private static void words(Document document, String field, String text) {
        document.add(new TextField(field, text, Field.Store.NO));
    }

    private static void exact(Document document, String field, String value) {
        if (value.length() <= MAX_EXACT) {
            document.add(new StringField(field, value, Field.Store.NO));
        }
    }
}
