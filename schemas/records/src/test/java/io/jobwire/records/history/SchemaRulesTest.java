package io.jobwire.records.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Listing;
import io.jobwire.records.topics.Topics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** What holds for every schema of the catalogue. */
class SchemaRulesTest {
    private static final Map<String, Schema> NAMED = named();

    @Test
    void a_canonical_listing_begins_with_the_fields_of_a_listing() {
        List<Schema.Field> listing = Listing.getClassSchema().getFields();
        List<Schema.Field> canonical = CanonicalListing.getClassSchema().getFields();
        assertThat(canonical).hasSizeGreaterThan(listing.size());
        // equal fields have the same name, type, default and order
        assertThat(canonical.subList(0, listing.size())).isEqualTo(listing);
    }

    @Test
    void every_type_and_every_field_says_what_it_is() {
        List<String> silent = new ArrayList<>();
        for (Schema schema : NAMED.values()) {
            if (isBlank(schema.getDoc())) {
                silent.add(schema.getName());
            }
            if (schema.getType() == Schema.Type.RECORD) {
                for (Schema.Field field : schema.getFields()) {
                    if (isBlank(field.doc())) {
                        silent.add(schema.getName() + "." + field.name());
                    }
                }
            }
        }
        assertThat(NAMED).hasSizeGreaterThan(Topics.all().size());
        assertThat(silent).isEmpty();
    }

    @Test
    void every_enum_has_a_default_so_that_new_symbols_can_be_read() {
        List<Schema> enums = NAMED.values().stream()
                .filter(schema -> schema.getType() == Schema.Type.ENUM)
                .toList();
        assertThat(enums)
                .hasSizeGreaterThan(10)
                .allSatisfy(schema -> assertThat(schema.getEnumDefault())
                        .as("default of %s", schema.getName())
                        .isNotNull());
    }

    @Test
    void what_may_be_absent_is_absent_by_default_and_unions_are_for_nothing_else() {
        for (Schema schema : NAMED.values()) {
            if (schema.getType() != Schema.Type.RECORD) {
                continue;
            }
            for (Schema.Field field : schema.getFields()) {
                if (field.schema().isUnion()) {
                    String name = schema.getName() + "." + field.name();
                    assertThat(field.schema().getTypes()).as(name).hasSize(2);
                    assertThat(field.schema().getTypes().getFirst().getType())
                            .as(name)
                            .isEqualTo(Schema.Type.NULL);
                    assertThat(field.hasDefaultValue())
                            .as("%s has a default", name)
                            .isTrue();
                }
            }
        }
    }

    private static boolean isBlank(String doc) {
        return doc == null || doc.isBlank();
    }

    private static Map<String, Schema> named() {
        Map<String, Schema> named = new LinkedHashMap<>();
        Topics.all().forEach(topic -> collect(History.current(topic), named));
        return named;
    }

    private static void collect(Schema schema, Map<String, Schema> named) {
        switch (schema.getType()) {
            case RECORD -> {
                if (named.put(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), named));
                }
            }
            case ENUM -> named.put(schema.getFullName(), schema);
            case ARRAY -> collect(schema.getElementType(), named);
            case MAP -> collect(schema.getValueType(), named);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, named));
            case FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
        }
    }
}
