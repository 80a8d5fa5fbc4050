package it.sportello.platform.inbox;

import it.sportello.contracts.event.PinEvent.PinRequestReceived;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes each request down once, unless a test has laid a trap for it: traps run after the effect. */
@ApplicationScoped
public class TakingHandler implements EventHandler<PinRequestReceived> {

    /** What happens on an attempt, counted from 1. */
    @FunctionalInterface
    public interface Trap {
        void spring(int attempt, EntityManager entityManager);
    }

    private final EntityManager entityManager;

    private final Map<UUID, Trap> traps = new ConcurrentHashMap<>();

    private final Map<UUID, AtomicInteger> attempts = new ConcurrentHashMap<>();

    TakingHandler(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void lay(UUID requestId, Trap trap) {
        traps.put(requestId, trap);
    }

    public void removeTrap(UUID requestId) {
        traps.remove(requestId);
    }

    public int attempts(UUID requestId) {
        return attempts.getOrDefault(requestId, new AtomicInteger()).get();
    }

    @Override
    public Class<PinRequestReceived> eventType() {
        return PinRequestReceived.class;
    }

    @Override
    public void handle(PinRequestReceived event) {
        entityManager
                .createNativeQuery("insert into taken (person_id, request_id) values (?1, ?2)")
                .setParameter(1, event.personId())
                .setParameter(2, event.requestId())
                .executeUpdate();
        int attempt = attempts.computeIfAbsent(event.requestId(), id -> new AtomicInteger())
                .incrementAndGet();
        traps.getOrDefault(event.requestId(), (number, session) -> {}).spring(attempt, entityManager);
    }
}
