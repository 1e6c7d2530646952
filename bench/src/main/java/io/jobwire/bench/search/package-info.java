/** How fast both search engines index and answer, and saved searches are matched: see {@code bench/README.md}. */
@NullMarked
package io.jobwire.bench.search;

import org.jspecify.annotations.NullMarked;
