package it.sportello.localstack.testing.routes.pressure;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A client with an address of its own: what it uses up is nobody else's. */
final class Loopback {

    /** 127.64.0.0 and up; the tests of services take theirs from below. */
    private static final AtomicInteger TAKEN = new AtomicInteger(127 << 24 | 64 << 16);

    private final InetAddress address;

    private Loopback(InetAddress address) {
        this.address = address;
    }

    static Loopback unused() {
        int next = TAKEN.incrementAndGet();
        try {
            return new Loopback(InetAddress.getByAddress(
                    new byte[] {(byte) (next >> 24), (byte) (next >> 16), (byte) (next >> 8), (byte) next}));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }

    InetAddress address() {
        return address;
    }

    /** Sends requests, the last of which asks to close, and reads until the service does. */
    String exchange(String requests) {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(address, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request that every service answers, at once unless the caller is an operator. */
    static String request(String moreHeaders) {
        return "GET /dead-letters HTTP/1.1\r\nHost: localhost\r\n" + moreHeaders + "\r\n";
    }
}
