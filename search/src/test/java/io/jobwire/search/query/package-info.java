/** Tests of the query language. */
@NullMarked
package io.jobwire.search.query;

import org.jspecify.annotations.NullMarked;
