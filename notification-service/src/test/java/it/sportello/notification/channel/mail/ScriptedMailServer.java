package it.sportello.notification.channel.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that answers as told: a command's verb (or {@code END} for the end of the data) has a reply, {@code HOLD}
 * never answers, {@code DROP} hangs up. What it was given it remembers.
 */
final class ScriptedMailServer implements AutoCloseable {

    static final String HOLD = "HOLD";
    static final String DROP = "DROP";

    private final ServerSocket listener;
    private final Thread acceptor;
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    ScriptedMailServer() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        acceptor = Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    ScriptedMailServer answer(String verb, String reply) {
        replies.put(verb, reply);
        return this;
    }

    /** Back to saying yes to everything. */
    void recover() {
        replies.clear();
    }

    List<String> commands() {
        return commands;
    }

    List<String> messages() {
        return messages;
    }

    int connections() {
        return connections.get();
    }

    /** Until the last accept has ended, the port still takes somebody in. */
    @Override
    public void close() throws IOException {
        listener.close();
        try {
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> converse(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            boolean on = reply(socket, "GREETING", "220 scripted");
            while (on) {
                String line = lines.readLine();
                on = line != null && obey(socket, lines, line);
            }
        } catch (IOException _) {
            // The client or the test hung up.
        }
    }

    private boolean obey(Socket socket, BufferedReader lines, String line) throws IOException {
        commands.add(line);
        String verb = line.split("[ :]", 2)[0];
        return switch (verb) {
            case "EHLO" -> reply(socket, verb, "250-scripted\r\n250 DSN");
            case "DATA" -> reply(socket, verb, "354 go on") && takeMessage(socket, lines);
            case "QUIT" -> reply(socket, verb, "221 bye") && false;
            default -> reply(socket, verb, "250 ok");
        };
    }

    private boolean takeMessage(Socket socket, BufferedReader lines) throws IOException {
        if (replies.getOrDefault("DATA", "354").charAt(0) != '3') {
            return true;
        }
        List<String> text = new ArrayList<>();
        for (String line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine()) {
            text.add(line);
        }
        messages.add(String.join("\n", text));
        return reply(socket, "END", "250 taken");
    }

    /** Tells whether the conversation goes on. */
    private boolean reply(Socket socket, String verb, String usual) {
        String reply = replies.getOrDefault(verb, usual);
        try {
            switch (reply) {
                case HOLD -> {
                    return socket.getInputStream().read() >= 0;
                }
                case DROP -> {
                    return false;
                }
                default -> socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
