package io.jobwire.runtime.net;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Which addresses belong to the public internet. Everything in the IANA special-purpose registries is refused, also when
 * it hides in an IPv6 address (mapped, compatible, NAT64, 6to4). Thread-safe.
 */
public final class PublicAddresses {
    /** Network and prefix length, as dotted quads: loopback, RFC 1918, link-local with the metadata services, and so on. */
    private static final String[] REFUSED_V4 = {
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4"
    };

    private static final int[] NETWORKS = new int[REFUSED_V4.length];
    private static final int[] MASKS = new int[REFUSED_V4.length];

    static {
        for (int i = 0; i < REFUSED_V4.length; i++) {
            String[] parts = REFUSED_V4[i].split("[./]");
            NETWORKS[i] = Integer.parseInt(parts[0]) << 24
                    | Integer.parseInt(parts[1]) << 16
                    | Integer.parseInt(parts[2]) << 8
                    | Integer.parseInt(parts[3]);
            MASKS[i] = -1 << (32 - Integer.parseInt(parts[4]));
        }
    }

    private PublicAddresses() {}

    /** Whether a guest may make us connect to this address. */
    public static boolean contains(InetAddress address) {
        return switch (address) {
            case Inet4Address v4 -> contains(v4.getAddress(), 0);
            case Inet6Address v6 -> contains(v6);
            default -> false;
        };
    }

    private static boolean contains(Inet6Address address) {
        byte[] b = address.getAddress();
        if (startsWith(b, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff)
                || startsWith(b, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
                || startsWith(b, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return contains(b, 12);
        }
        if (startsWith(b, 0x20, 0x02)) {
            return contains(b, 2);
        }
        boolean globalUnicast = (b[0] & 0xe0) == 0x20;
        boolean reserved = startsWith(b, 0x20, 0x01, 0x0d, 0xb8) // documentation
                || startsWith(b, 0x3f, 0xff) // documentation
                || (b[0] == 0x20 && b[1] == 0x01 && (b[2] & 0xfe) == 0); // 2001::/23: Teredo, ORCHID, benchmarks
        return globalUnicast && !reserved;
    }

    private static boolean contains(byte[] bytes, int from) {
        int value = (bytes[from] & 0xff) << 24
                | (bytes[from + 1] & 0xff) << 16
                | (bytes[from + 2] & 0xff) << 8
                | (bytes[from + 3] & 0xff);
        for (int i = 0; i < NETWORKS.length; i++) {
            if ((value & MASKS[i]) == NETWORKS[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
