package it.sportello.notification.channel.sms;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

/** Connects within a bounded time and, where asked, encrypted to the host that its certificate names. */
final class SmppSockets implements ConnectionFactory {

    private final SmsConfig config;

    SmppSockets(SmsConfig config) {
        this.config = config;
    }

    @Override
    public Connection createConnection(String host, int port) throws IOException {
        var socket = new Socket();
        try {
            int millis = Math.toIntExact(config.connectTimeout().toMillis());
            socket.connect(new InetSocketAddress(host, port), millis);
            return new SocketConnection(config.tls() ? encrypted(socket, host, port, millis) : socket);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private static Socket encrypted(Socket plain, String host, int port, int millis) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        // A certificate of somebody else is worth nothing; sockets do not check the name unless told.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(millis);
        socket.startHandshake();
        return socket;
    }
}
