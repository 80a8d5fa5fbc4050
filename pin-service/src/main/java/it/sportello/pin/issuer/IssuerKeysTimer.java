package it.sportello.pin.issuer;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Has the issuers' keys fetched, from the start on, whether tokens come or not. */
@Singleton
class IssuerKeysTimer {

    private final TrustedIssuers issuers;
    private final ScheduledExecutorService timer;

    IssuerKeysTimer(TrustedIssuers issuers) {
        this.issuers = issuers;
        // A thread each, so that none waits for another; daemons, so that they never keep a process alive.
        this.timer = Executors.newScheduledThreadPool(
                issuers.all().size(),
                Thread.ofPlatform().daemon().name("issuer-keys-", 0).factory());
    }

    void onStart(@Observes StartupEvent start) {
        issuers.all().forEach(issuer -> timer.scheduleWithFixedDelay(issuer::tick, 0, 1, TimeUnit.SECONDS));
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
