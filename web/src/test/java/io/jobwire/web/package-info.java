/** Tests of the API. */
@NullMarked
package io.jobwire.web;

import org.jspecify.annotations.NullMarked;
