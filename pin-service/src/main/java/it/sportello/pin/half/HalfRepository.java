package it.sportello.pin.half;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.sportello.contracts.Channel;
import it.sportello.contracts.PinHalf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class HalfRepository implements PanacheRepositoryBase<IssuedHalf, UUID> {

    boolean hasLive(UUID personId, Instant at) {
        return count("personId = ?1 and deadAt is null and (validUntil is null or validUntil > ?2)", personId, at) > 0;
    }

    /** Whether a letter with a second half has been ordered and not posted yet. */
    boolean awaitsPosting(UUID personId) {
        return count(
                        "personId = ?1 and half = ?2 and channel = ?3 and deadAt is null and validUntil is null",
                        personId,
                        PinHalf.SECOND,
                        Channel.POST)
                > 0;
    }

    /** Issues count from 1 per person and half. The caller holds the person's lock. */
    int nextIssue(UUID personId, PinHalf half) {
        return 1 + lastIssue(personId, half);
    }

    /** 0 when there was none. */
    int lastIssue(UUID personId, PinHalf half) {
        return (int) count("personId = ?1 and half = ?2", personId, half);
    }

    /** Whose half it is, without a look at the half: that waits for the person's lock. Empty when it is no half. */
    Optional<UUID> findPerson(UUID halfId) {
        return find("select personId from IssuedHalf where id = ?1", halfId)
                .project(UUID.class)
                .singleResultOptional();
    }

    Optional<IssuedHalf> lockLive(UUID personId, PinHalf half) {
        return find("personId = ?1 and half = ?2 and deadAt is null", personId, half)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    List<UUID> listLiveRequests(UUID personId) {
        return find(
                        "select requestId from IssuedHalf where personId = ?1 and deadAt is null"
                                + " group by requestId order by requestId",
                        personId)
                .project(UUID.class)
                .list();
    }

    Optional<Instant> findLastTurn(UUID personId) {
        return find(
                        "select max(greatest(issuedAt, coalesce(deadAt, issuedAt))) from IssuedHalf where personId = ?1",
                        personId)
                .project(Instant.class)
                .singleResultOptional();
    }

    /** When the letters that still count were ordered, oldest first. */
    List<Instant> listLettersIssued(UUID personId, Instant now) {
        return find(
                        "select issuedAt from IssuedHalf where personId = ?1 and channel = ?2 and issuedAt > ?3 order by issuedAt",
                        personId,
                        Channel.POST,
                        now.minus(LetterAllowance.WINDOW))
                .project(Instant.class)
                .list();
    }

    List<DueHalf> listDue(Instant now, int skipped, int most) {
        return find(
                        "select id, personId, requestId, validUntil from IssuedHalf where dueAt <= ?1 order by dueAt, id",
                        now)
                .range(skipped, skipped + most - 1)
                .project(DueHalf.class)
                .list();
    }

    /** The latest of each kind, first half first. */
    List<IssuedHalf> listLatestByRequest(UUID requestId) {
        return list(
                "from IssuedHalf h where h.requestId = ?1 and h.issue = (select max(o.issue) from IssuedHalf o"
                        + " where o.requestId = ?1 and o.half = h.half) order by h.half",
                requestId);
    }

    List<IssuedHalf> lockByRequest(UUID requestId) {
        return find("requestId = ?1 order by half, issue", requestId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Without a look at the half: that waits for the locks of request and person. */
    Optional<UUID> findRequestByAccess(UUID personId, int accessIssue) {
        return find(
                        "select requestId from IssuedHalf where personId = ?1 and half = ?2 and deadAt is null"
                                + " and coalesce(accessIssue, issue) = ?3",
                        personId,
                        PinHalf.FIRST,
                        accessIssue)
                .project(UUID.class)
                .singleResultOptional();
    }
}
