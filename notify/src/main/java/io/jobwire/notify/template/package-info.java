/**
 * What alerts look like: templates without logic, after Mustache, as files that can be changed while Jobwire runs. Values
 * are escaped for where they stand; there is no way to put in raw text, so a hostile title stays a title.
 */
@NullMarked
package io.jobwire.notify.template;

import org.jspecify.annotations.NullMarked;
