package it.sportello.notification.channel.mail.receipt;

import it.sportello.contracts.Channel;
import it.sportello.notification.dispatch.ReceiptService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Keeps which receipts a certified e-mail has had, and moves its delivery; what names another delivery leaves no trace. */
@ApplicationScoped
class CertifiedReceiptService {

    private final EntityManager entities;
    private final ReceiptService receipts;
    private final Clock clock;

    CertifiedReceiptService(EntityManager entities, ReceiptService receipts, Clock clock) {
        this.entities = entities;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Transactional
    void receive(UUID dispatchId, CertifiedReceipt receipt) {
        receipt.outcome().ifPresent(outcome -> receipts.receive(dispatchId, Channel.CERTIFIED_EMAIL, outcome));
        entities.createNativeQuery("""
                        insert into certified_receipt (dispatch_id, kind, noted_at)
                        select dispatch_id, :kind, :at from delivery
                         where dispatch_id = :dispatch and channel = 'CERTIFIED_EMAIL'
                            on conflict do nothing""")
                .setParameter("kind", receipt.name())
                .setParameter("at", clock.instant())
                .setParameter("dispatch", dispatchId)
                .executeUpdate();
    }
}
