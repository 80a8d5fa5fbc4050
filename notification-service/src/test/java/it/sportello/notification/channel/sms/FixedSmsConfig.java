package it.sportello.notification.channel.sms;

import java.time.Duration;
import java.util.Optional;

/** A message center that is as told. */
record FixedSmsConfig(String host, boolean tls) implements SmsConfig {

    @Override
    public int port() {
        return 2775;
    }

    @Override
    public String systemId() {
        return "sportello";
    }

    @Override
    public Optional<String> password() {
        return Optional.empty();
    }

    @Override
    public String sender() {
        return "Sportello";
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration responseTimeout() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration enquireAfter() {
        return Duration.ofSeconds(1);
    }
}
