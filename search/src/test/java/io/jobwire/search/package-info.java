/** Tests of the search. */
@NullMarked
package io.jobwire.search;

import org.jspecify.annotations.NullMarked;
