package io.jobwire.runtime.net;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Says no to a name that leads to an address outside the public internet. */
public final class RefusedAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    RefusedAddressException(String host, InetAddress address) {
        super(host + " leads to the private address " + address.getHostAddress());
    }
}
