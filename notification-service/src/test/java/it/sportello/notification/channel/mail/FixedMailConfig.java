package it.sportello.notification.channel.mail;

import java.time.Duration;
import java.util.Optional;

/** One server on this machine for both kinds of mail, which must answer quickly. */
record FixedMailConfig(String host, int port, StartTls startTls) implements MailConfig, MailConfig.Server {

    FixedMailConfig(int port, StartTls startTls) {
        this("127.0.0.1", port, startTls);
    }

    @Override
    public Server ordinary() {
        return this;
    }

    @Override
    public Server certified() {
        return this;
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration readTimeout() {
        return Duration.ofMillis(500);
    }

    @Override
    public Optional<String> username() {
        return Optional.empty();
    }

    @Override
    public Optional<String> password() {
        return Optional.empty();
    }

    @Override
    public String from() {
        return "prova@posta.example";
    }

    @Override
    public Optional<String> returnPath() {
        return Optional.of("rinvii@posta.example");
    }
}
