package it.sportello.notification.channel.sms.receipt;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets the ids of messages of which nothing will be heard any more. */
@ApplicationScoped
class SmsMessageSweeper {

    private final SmsMessageService messages;

    SmsMessageSweeper(SmsMessageService messages) {
        this.messages = messages;
    }

    @Scheduled(
            every = "1h",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void sweep() {
        messages.forgetOld();
    }
}
