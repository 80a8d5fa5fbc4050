package it.sportello.localstack.peers;

import com.icegreen.greenmail.smtp.SmtpConnection;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.SmtpCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import java.io.IOException;
import java.util.Locale;

/** The commands of one connection: announces DSN and remembers what the sender asked for on {@code MAIL FROM}. */
final class DsnCommands extends SmtpCommandRegistry {

    private volatile String parameters = "";

    /** For instance {@code RET=HDRS}; empty when the sender asked for nothing. */
    String parameters() {
        return parameters;
    }

    @Override
    public SmtpCommand getCommand(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "EHLO" -> new Ehlo();
            case "MAIL" -> new Mail(super.getCommand(name));
            default -> super.getCommand(name);
        };
    }

    private static final class Ehlo extends SmtpCommand {
        @Override
        public void execute(SmtpConnection connection, SmtpState state, SmtpManager manager, String line) {
            connection.setHeloName(line.substring("EHLO".length()).strip());
            connection.send("250-" + connection.getServerGreetingsName());
            connection.send("250-8BITMIME");
            connection.send("250 DSN");
        }
    }

    private final class Mail extends SmtpCommand {
        private final SmtpCommand known;

        private Mail(SmtpCommand known) {
            this.known = known;
        }

        @Override
        public void execute(SmtpConnection connection, SmtpState state, SmtpManager manager, String line)
                throws IOException {
            parameters = line.substring(line.indexOf('>') + 1).strip();
            known.execute(connection, state, manager, line);
        }
    }
}
