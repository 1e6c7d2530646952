package io.jobwire.records.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwire.records.DeadLetter;
import io.jobwire.records.Employment;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.Pay;
import io.jobwire.records.Place;
import io.jobwire.records.Preferences;
import io.jobwire.records.RawListing;
import io.jobwire.records.Wishes;
import io.jobwire.records.samples.Samples;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.Topics;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordJsonTest {

    private static final String RAW = """
        {"key":"greenhouse:acme:1","source":"greenhouse","tenant":"acme","nativeId":"1","url":"https://acme.test/1",\
        "firstSeen":"2026-11-20T09:30:00Z","fetchedAt":"2026-11-20T10:30:00.5+01:00","format":"greenhouse",\
        "body":%s}\
        """;

    static Stream<Class<? extends SpecificRecord>> types() {
        return Topics.all().stream().map(Topic::valueType);
    }

    @ParameterizedTest
    @MethodSource("types")
    <T extends SpecificRecord> void full_and_bare_records_of_every_topic_come_back_equal(Class<T> type) {
        for (T record : List.of(Samples.full(type), Samples.bare(type))) {
            String json = RecordJson.write(record);
            assertThat(json).doesNotContain("\n");
            assertThat(RecordJson.read(type, json)).isEqualTo(record);
        }
    }

    @Test
    void a_record_is_plain_json_in_the_order_of_its_schema() {
        DeadLetter letter = DeadLetter.newBuilder()
                .setStage("normalize")
                .setCode("BODY_NOT_JSON")
                .setDetail("Ends early")
                .setTopic("listings.raw")
                .setPartition(3)
                .setOffset(42L)
                .setPayload(ByteBuffer.wrap(new byte[] {0, 1, (byte) 0xff}))
                .setFirstSeen(Instant.parse("2026-11-20T09:30:00.250Z"))
                .build();
        assertThat(RecordJson.write(letter)).isEqualTo("""
            {"stage":"normalize","code":"BODY_NOT_JSON","detail":"Ends early","topic":"listings.raw","partition":3,\
            "offset":42,"key":null,"payload":"AAH/","firstSeen":"2026-11-20T09:30:00.250Z","attempts":1}\
            """);
        assertThat(letter.getPayload().remaining()).isEqualTo(3);
    }

    @Test
    void absent_fields_take_the_default_and_unknown_fields_are_skipped() {
        Preferences preferences = RecordJson.read(
                Preferences.class, "{\"later\":{\"a\":[1,{\"user\":2}]},\"user\":\"u1\",\"channels\":null}");
        assertThat(preferences).isEqualTo(Preferences.newBuilder().setUser("u1").build());
        assertThat(preferences.getThreshold()).isEqualTo(70);
        assertThat(preferences.getChannels()).isEmpty();
    }

    @Test
    void two_records_never_share_a_default_list() {
        Preferences first = RecordJson.read(Preferences.class, "{\"user\":\"u1\"}");
        Preferences second = RecordJson.read(Preferences.class, "{\"user\":\"u2\"}");
        assertThat(first.getChannels()).isNotSameAs(second.getChannels());
    }

    @Test
    void a_missing_field_without_default_is_named_with_its_path() {
        assertThatExceptionOfType(RecordJsonException.class)
                .isThrownBy(() -> RecordJson.read(Preferences.class, "{\"threshold\":80}"))
                .withMessageStartingWith("user: is missing")
                .satisfies(fault -> assertThat(fault.path()).isEqualTo("user"));
        String listing = RecordJson.write(Samples.full(Listing.class)).replace("\"readFrom\"", "\"readfrom\"");
        assertThatExceptionOfType(RecordJsonException.class)
                .isThrownBy(() -> RecordJson.read(Listing.class, listing))
                .withMessageStartingWith("pay[0].readFrom: is missing");
    }

    @Test
    void null_is_refused_where_a_value_must_be() {
        assertThatExceptionOfType(RecordJsonException.class)
                .isThrownBy(() -> RecordJson.read(Preferences.class, "{\"user\":null}"))
                .withMessageStartingWith("user: is missing");
        assertThatExceptionOfType(RecordJsonException.class)
                .isThrownBy(() -> RecordJson.read(Wishes.class, "{\"countries\":[\"DE\",null]}"))
                .withMessageStartingWith("countries[1]: may not be null");
    }

    @Test
    void a_body_pasted_as_an_object_becomes_its_compact_text() {
        RawListing raw = RecordJson.read(
                RawListing.class,
                RAW.formatted(
                        "{ \"id\": 127817,\n \"pay\": 1.10, \"big\": 12345678901234567890, \"l\": [true, null] }"));
        assertThat(raw.getBody())
                .isEqualTo("{\"id\":127817,\"pay\":1.10,\"big\":12345678901234567890,\"l\":[true,null]}");
    }

    @Test
    void a_string_field_takes_a_number_or_a_flag_as_its_text() {
        assertThat(RecordJson.read(RawListing.class, RAW.formatted("7")).getBody())
                .isEqualTo("7");
        assertThat(RecordJson.read(RawListing.class, RAW.formatted("true")).getBody())
                .isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"2026-11-20T09:30:00.5Z\"', 1795167000500",
        "'\"2026-11-20T10:30:00.5+01:00\"', 1795167000500",
        "'\"2026-11-20T09:30:00.500999Z\"', 1795167000500",
        "1795167000500, 1795167000500",
        "'\"1795167000500\"', 1795167000500",
        "1.7951670005E12, 1795167000500",
        "-1, -1",
    })
    void times_are_iso_with_an_offset_or_epoch_milliseconds(String written, long millis) {
        String json = RAW.formatted("\"\"").replace("\"2026-11-20T09:30:00Z\"", written);
        assertThat(RecordJson.read(RawListing.class, json).getFirstSeen().toEpochMilli())
                .isEqualTo(millis);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"2026-11-20\"", "\"2026-11-20T09:30:00\"", "\"soon\"", "1.5", "1e999999999", "true", "{}"})
    void what_is_no_time_is_refused_by_name(String written) {
        String json = RAW.formatted("\"\"").replace("\"2026-11-20T09:30:00Z\"", written);
        assertThatExceptionOfType(RecordJsonException.class)
                .isThrownBy(() -> RecordJson.read(RawListing.class, json))
                .withMessageStartingWith("firstSeen: is ");
    }

    @Test
    void numbers_may_be_quoted_or_written_as_reals_when_they_are_whole() {
        Pay pay = RecordJson.read(
                Pay.class, "{\"min\":\"5000000\",\"max\":7.5e6,\"readFrom\":\"text\",\"annualMin\":1.0}");
        assertThat(pay.getMin()).contains(5_000_000L);
        assertThat(pay.getMax()).contains(7_500_000L);
        assertThat(pay.getAnnualMin()).contains(1L);
        assertThat(RecordJson.read(Place.class, "{\"text\":\"Berlin\",\"lat\":52}")
                        .getLat())
                .contains(52.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "9223372036854775808", "\"much\"", "true", "[]", "1e400"})
    void what_is_no_whole_number_is_refused_by_name(String written) {
        assertThatExceptionOfType(RecordJsonException.class)
                .isThrownBy(() -> RecordJson.read(Pay.class, "{\"readFrom\":\"text\",\"min\":" + written + "}"))
                .satisfies(fault -> assertThat(fault.path()).isEqualTo("min"));
    }

    @Test
    void enum_symbols_may_be_in_any_case_but_must_be_known() {
        assertThat(RecordJson.read(Wishes.class, "{\"employments\":[\"full_time\"]}")
                        .getEmployments())
                .containsExactly(Employment.FULL_TIME);
        assertThat(RecordJson.read(RawListing.class, RAW.formatted("\"\"")).getStatus())
                .isEqualTo(ListingStatus.OPEN);
        assertThatExceptionOfType(RecordJsonException.class)
                .isThrownBy(() -> RecordJson.read(Wishes.class, "{\"employments\":[\"HALF\"]}"))
                .withMessageStartingWith("employments[0]: is one of [UNKNOWN, FULL_TIME, ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "[]", "7", "null", "\"text\"", "{", "{\"user\":\"u\"", "{} {}", "{\"user\":\"u\"}x"})
    void what_is_not_one_json_object_is_refused(String json) {
        assertThatExceptionOfType(RecordJsonException.class).isThrownBy(() -> RecordJson.read(Preferences.class, json));
    }

    @Test
    void deep_nesting_is_refused_before_it_overflows_the_stack() {
        String deep = "[".repeat(100_000);
        assertThatExceptionOfType(RecordJsonException.class)
                .isThrownBy(() -> RecordJson.read(Preferences.class, "{\"user\":\"u\",\"other\":" + deep))
                .withMessageContaining("nesting");
    }
}
