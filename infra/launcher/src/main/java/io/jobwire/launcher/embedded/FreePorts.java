package io.jobwire.launcher.embedded;

import io.jobwire.runtime.MachineFaultException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ports on 127.0.0.1. Stateless. */
final class FreePorts {
    private FreePorts() {}

    /** So many different ports that nobody listens on; all are held until the last is found, or one might come twice. */
    static List<Integer> find(int count) {
        List<ServerSocket> held = new ArrayList<>(count);
        try {
            List<Integer> ports = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                ServerSocket socket = new ServerSocket();
                held.add(socket);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                ports.add(socket.getLocalPort());
            }
            return ports;
        } catch (IOException e) {
            throw new MachineFaultException("No free port on 127.0.0.1", e);
        } finally {
            held.forEach(FreePorts::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is not used, so nothing is lost; a port that stays taken is found out by whoever takes it.
        }
    }

    /**
     * A port that somebody chose.
     *
     * @throws MachineFaultException with the remedy, when it is in use or not allowed
     */
    static int checked(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return port;
        } catch (IOException | IllegalArgumentException e) {
            throw new MachineFaultException(
                    "Port " + port + " on 127.0.0.1 is in use or not allowed: stop what uses it, or set "
                            + EmbeddedKafka.PORT.name() + " to another port or to 0",
                    e);
        }
    }

    /** Whether a failure comes from a port in use. */
    static boolean taken(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }
}
