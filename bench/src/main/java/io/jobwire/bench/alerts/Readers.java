package io.jobwire.bench.alerts;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mail server and a receiver of webhooks on the loopback network, which note when each alert came first, and count repeats. */
final class Readers implements AutoCloseable {
    private static final String LOCAL = "127.0.0.1";
    private final GreenMail mails = new GreenMail(new ServerSetup(0, LOCAL, ServerSetup.PROTOCOL_SMTP));
    private final HttpServer web;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    final Map<String, Long> mailed = new ConcurrentHashMap<>();
    final Map<String, Long> posted = new ConcurrentHashMap<>();

    private Readers(HttpServer web) {
        this.web = web;
    }

    static Readers start() throws IOException {
        Readers readers = new Readers(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        readers.web.setExecutor(readers.workers);
        readers.web.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            var _ = readers.posted.putIfAbsent(exchange.getRequestHeaders().getFirst("webhook-id"), System.nanoTime());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        readers.web.start();
        readers.mails.start();
        MessageDeliveryHandler usual = readers.mails.getUserManager().getMessageDeliveryHandler();
        readers.mails.getUserManager().setMessageDeliveryHandler((message, address) -> {
            var _ = readers.mailed.putIfAbsent(message.getMessage().getHeader("X-Jobwire-Alert")[0], System.nanoTime());
            return usual.handle(message, address);
        });
        return readers;
    }

    String url() {
        return "http://" + LOCAL + ":" + web.getAddress().getPort() + "/hook";
    }

    int smtpPort() {
        return mails.getSmtp().getPort();
    }

    @Override
    public void close() {
        web.stop(0);
        workers.close();
        mails.stop();
    }
}
