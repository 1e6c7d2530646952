/**
 * The search engine that is a server, or a cluster of them: Elasticsearch 8.19 or 9, through its Java client.
 *
 * <p>Every generation of the topic has an alias, see {@link io.jobwire.search.elasticsearch.IndexNames}; behind it is one
 * index. An index of another layout or with another mapping than this build's is left to the searches while a new one is
 * filled beside it; then the alias goes over in one act.
 *
 * <p>Writes are bulks of whole documents with the offset of their record as external version, so that nothing that is
 * read or sent again can turn a listing back. A deleted listing stays as an empty document with its version: the server
 * itself would forget after {@code index.gc_deletes} that there was a newer version. After seven days, when the topic has
 * forgotten the tombstone, too, it goes. Where the index stands in its topic is a document in the index, written when all
 * before it was taken.
 *
 * <p>A server that is away, or has too much to do (429), is waited for; what it can never take is a value
 * ({@link io.jobwire.search.SearchEngine.Rejected}).
 */
@NullMarked
package io.jobwire.search.elasticsearch;

import org.jspecify.annotations.NullMarked;
