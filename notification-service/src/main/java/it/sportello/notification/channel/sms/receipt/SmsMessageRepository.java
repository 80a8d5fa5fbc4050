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

    int deleteBefore(Instant before, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        delete from sms_message where message_id in (
                            select message_id from sms_message
                             where noted_at < :before
                             order by noted_at
                             limit :limit
                               for update skip locked)""")
                .setParameter("before", before)
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
