package io.jobwire.search.query;

import java.util.Optional;

/** Names of fields in queries; compatibility. */
final class Fields {
    private Fields() {}

    static Optional<QueryNode.Field> named(String name) {
        return switch (name) {
            case "title" -> Optional.of(QueryNode.Field.TITLE);
            case "company" -> Optional.of(QueryNode.Field.COMPANY);
            case "skill" -> Optional.of(QueryNode.Field.SKILL);
            default -> Optional.empty();
        };
    }
}
