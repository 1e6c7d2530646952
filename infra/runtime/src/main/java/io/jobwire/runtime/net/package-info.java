/**
 * The guard before every connection that somebody else's data asks for.
 *
 * <p>In comes a host name from a source, a page or a webhook; out come its addresses, or a refusal. Promises: no connection
 * to loopback, private, link-local or otherwise reserved addresses unless a setting allows it, also when a public name leads
 * there. Source: the IANA special-purpose address registries for IPv4 and IPv6.
 */
@NullMarked
package io.jobwire.runtime.net;

import org.jspecify.annotations.NullMarked;
