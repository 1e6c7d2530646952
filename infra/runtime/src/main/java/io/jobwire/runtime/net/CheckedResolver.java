package io.jobwire.runtime.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves a name once per connection and hands out its addresses only if every one of them is public. The client
 * connects to what it gets here and never asks again, so a name cannot be rebound between check and use. Addresses that
 * are written out pass here too. Thread-safe when the two it is made of are.
 */
public final class CheckedResolver implements DnsResolver {
    private final DnsResolver names;
    private final Predicate<InetAddress> allowed;

    /**
     * @param names asked for the addresses of a name
     * @param allowed which addresses may be connected to
     */
    public CheckedResolver(DnsResolver names, Predicate<InetAddress> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    /** The system's own names, and public addresses only. */
    public static CheckedResolver publicOnly() {
        return new CheckedResolver(SystemDefaultDnsResolver.INSTANCE, PublicAddresses::contains);
    }

    /** @throws RefusedAddressException when one of the addresses is not allowed */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            if (!allowed.test(address)) {
                throw new RefusedAddressException(host, address);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
