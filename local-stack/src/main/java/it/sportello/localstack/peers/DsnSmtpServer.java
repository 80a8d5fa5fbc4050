package it.sportello.localstack.peers;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;

/** GreenMail's SMTP server, which also offers delivery status notifications (RFC 3461) as real ones do. */
final class DsnSmtpServer extends SmtpServer {

    private final ReceptionDesk desk;
    private final ReceivedMailStore store;

    DsnSmtpServer(ServerSetup setup, Managers managers, ReceptionDesk desk, ReceivedMailStore store) {
        super(setup, managers);
        this.desk = desk;
        this.store = store;
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket client) {
        var commands = new DsnCommands();
        return new SmtpHandler(commands, new Reception(managers, desk, store, commands), client);
    }
}
