package it.sportello.localstack.peers.sms;

import it.sportello.localstack.embedded.ListenAddress;
import java.io.IOException;
import java.net.ServerSocket;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;

/** Listens where all peers do, which is 127.0.0.1 outside a container; the library's own would listen for everybody. */
final class Loopback implements ServerConnectionFactory {

    private static final int WAITING = 50;

    @Override
    public ServerConnection listen(int port) throws IOException {
        return new ServerSocketConnection(new ServerSocket(port, WAITING, ListenAddress.get()));
    }

    @Override
    public ServerConnection listen(int port, int timeout) throws IOException {
        ServerConnection connection = listen(port);
        connection.setSoTimeout(timeout);
        return connection;
    }

    @Override
    public ServerConnection listen(int port, int timeout, int backlog) throws IOException {
        return listen(port, timeout);
    }
}
