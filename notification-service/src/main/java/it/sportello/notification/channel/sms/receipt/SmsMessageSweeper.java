package it.sportello.notification.channel.sms.receipt;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.notification.role.Role;
import it.sportello.notification.role.RoleConfig;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets the ids of messages of which nothing will be heard any more. */
@ApplicationScoped
class SmsMessageSweeper {

    private final SmsMessageService messages;
    private final RoleConfig roles;

    SmsMessageSweeper(SmsMessageService messages, RoleConfig roles) {
        this.messages = messages;
        this.roles = roles;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        if (roles.has(Role.SMS)) {
            Sweep.untilDone(messages::forgetOld);
        }
    }
}
