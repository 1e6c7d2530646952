package io.jobwire.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.search.index.QueryTranslator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/** Finds out, in one request, which words of a query no listing has. */
final class EsVocabulary {
    private EsVocabulary() {}

    private record Asked(List<String> fields, String word) {}

    /** Translates a tree; the server is asked when there are words in it. */
    static org.apache.lucene.search.Query translate(
            io.jobwire.search.query.QueryNode tree, Analyzer analyzer, String alias, Server server) {
        Set<Asked> asked = new LinkedHashSet<>();
        org.apache.lucene.search.Query exact = QueryTranslator.forgiving(
                        (fields, word) -> {
                            asked.add(new Asked(List.copyOf(fields), word));
                            return true;
                        },
                        analyzer)
                .translate(tree);
        if (asked.isEmpty()) {
            return exact;
        }
        Set<Asked> known = known(List.copyOf(asked), alias, server);
        return known.size() == asked.size()
                ? exact
                : QueryTranslator.forgiving(
                                (fields, word) -> known.contains(new Asked(List.copyOf(fields), word)), analyzer)
                        .translate(tree);
    }

    private static Set<Asked> known(List<Asked> asked, String alias, Server server) {
        List<RequestItem> searches = asked.stream()
                .map(one -> RequestItem.of(item -> item.header(header -> header.index(alias))
                        .body(body -> body.query(anywhere(one)).size(0).terminateAfter(1L))))
                .toList();
        List<MultiSearchResponseItem<ObjectNode>> answers = server.ask(client ->
                client.msearch(all -> all.searches(searches), ObjectNode.class).responses());
        Set<Asked> known = new HashSet<>();
        List<Asked> order = new ArrayList<>(asked);
        for (int i = 0; i < order.size(); i++) {
            MultiSearchResponseItem<ObjectNode> answer = answers.get(i);
            if (answer.isResult()
                    && answer.result().hits().total() != null
                    && answer.result().hits().total().value() > 0) {
                known.add(order.get(i));
            }
        }
        return known;
    }

    private static Query anywhere(Asked one) {
        List<Query> fields = one.fields().stream()
                .map(field -> Query.of(q -> q.term(t -> t.field(field).value(one.word()))))
                .toList();
        return Query.of(q -> q.bool(b -> b.filter(f -> f.bool(any -> any.should(fields)))));
    }
}
