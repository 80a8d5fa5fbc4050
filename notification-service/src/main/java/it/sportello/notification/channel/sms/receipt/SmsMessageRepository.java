package it.sportello.notification.channel.sms.receipt;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;

@ApplicationScoped
class SmsMessageRepository implements PanacheRepositoryBase<SmsMessage, String> {

    /** The row of this message, made where it is missing. Who comes second waits here for the first one's commit. */
    SmsMessage lock(String messageId, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "insert into sms_message (message_id, noted_at) values (:id, :now) on conflict do nothing")
                .setParameter("id", messageId)
                .setParameter("now", now)
                .executeUpdate();
        return findById(messageId, LockModeType.PESSIMISTIC_WRITE);
    }

    long deleteBefore(Instant before) {
        return delete("notedAt < ?1", before);
    }
}
