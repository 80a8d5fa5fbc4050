package it.sportello.pin.half;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Channel;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.PinHalf;
import it.sportello.contracts.event.PinEvent.FirstHalfUsed;
import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.pin.secret.KeptSecret;
import it.sportello.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The halves of initial PINs, in the transaction of whoever asks. */
@ApplicationScoped
public class HalfService {

    private final HalfRepository halves;
    private final Outbox outbox;

    /**
     * Both halves of a PIN, proved together.
     *
     * @param accessIssue the issue whose filings the first half opened
     * @param level what they give
     */
    public record Spent(int accessIssue, CredentialLevel level) {
        public Spent {
            requireNonNull(level, "level");
        }
    }

    HalfService(HalfRepository halves, Outbox outbox) {
        this.halves = halves;
        this.outbox = outbox;
    }

    /** Whether the person has a half that may still open something: one that ran out does not, and is replaced (C10). */
    @Transactional(TxType.MANDATORY)
    public boolean hasLive(UUID personId, Instant at) {
        return halves.hasLive(personId, at);
    }

    /** Whether a letter with a second half is to leave for the register's address. */
    @Transactional(TxType.MANDATORY)
    public boolean awaitsPosting(UUID personId) {
        return halves.awaitsPosting(personId);
    }

    /**
     * Keeps a new half under its next issue number; the live first half is good as long as the second one that completes
     * it. The caller holds the person's lock, issues a first half before its second one, and publishes the fact.
     */
    @Transactional(TxType.MANDATORY)
    public PinIssued issue(NewHalf made, Instant requestedAt, Instant issuedAt) {
        buryExpired(made.personId(), made.half(), issuedAt);
        IssuedHalf half = new IssuedHalf(made, halves.nextIssue(made.personId(), made.half()), issuedAt);
        halves.persist(half);
        if (made.half() == PinHalf.SECOND) {
            halves.lockLive(made.personId(), PinHalf.FIRST).ifPresent(first -> first.completeByLetter(half));
        }
        return half.issued(requestedAt);
    }

    /**
     * Keeps both halves of a PIN that goes to two digital contacts (C9, K4). The caller holds the person's lock, has ended
     * what these replace, and publishes the facts.
     *
     * @param level what activating them gives
     */
    @Transactional(TxType.MANDATORY)
    public List<PinIssued> issueDigital(List<NewHalf> made, CredentialLevel level, Instant at) {
        return made.stream().map(half -> issueDigital(half, level, at)).toList();
    }

    private PinIssued issueDigital(NewHalf made, CredentialLevel level, Instant at) {
        buryExpired(made.personId(), made.half(), at);
        IssuedHalf half = new IssuedHalf(made, halves.nextIssue(made.personId(), made.half()), at);
        half.goWithoutLetter(level);
        halves.persist(half);
        return half.issued(at);
    }

    /** The sweeper may be slower than a new request: what has run out makes room when its successor is issued. */
    private void buryExpired(UUID personId, PinHalf kind, Instant at) {
        halves.lockLive(personId, kind).filter(half -> !half.isGoodAt(at)).ifPresent(expired -> expired.makeRoom(at));
        // Before the insert: there is one live half of a kind at every moment.
        halves.flush();
    }

    /** The live first half of a person, this transaction's alone. The caller holds the person's lock. */
    @Transactional(TxType.MANDATORY)
    public Optional<FirstHalfStanding> lockLiveFirst(UUID personId) {
        return halves.lockLive(personId, PinHalf.FIRST).map(IssuedHalf::standing);
    }

    /** The latest issue of the person's first half, alive or not; 0 when there was none. The caller holds the person's lock. */
    @Transactional(TxType.MANDATORY)
    public int lastIssueOfFirst(UUID personId) {
        return halves.lastIssue(personId, PinHalf.FIRST);
    }

    /** On which channel the live second half went; empty when there is none. The caller holds the person's lock. */
    @Transactional(TxType.MANDATORY)
    public Optional<Channel> findSecondsChannel(UUID personId) {
        return halves.lockLive(personId, PinHalf.SECOND).map(IssuedHalf::channel);
    }

    /**
     * A new first half in the place of the live one, which dies; the second half stays good (K1). The caller holds the
     * person's lock and publishes the fact.
     *
     * @param sameContact whether it goes where the live one went: then it keeps that one's access (A3)
     */
    @Transactional(TxType.MANDATORY)
    public PinIssued reissueFirst(NewHalf made, boolean sameContact, Instant requestedAt, Instant at) {
        IssuedHalf earlier = halves.lockLive(made.personId(), PinHalf.FIRST).orElseThrow();
        earlier.die(at);
        // Before the insert: there is one live half of a kind at every moment.
        halves.flush();
        IssuedHalf half = new IssuedHalf(made, halves.nextIssue(made.personId(), PinHalf.FIRST), at);
        if (sameContact) {
            half.keepAccessOf(earlier);
        }
        halves.lockLive(made.personId(), PinHalf.SECOND).ifPresent(half::endWith);
        halves.persist(half);
        return half.issued(requestedAt);
    }

    /**
     * Nothing that was issued for this request opens anything any more. The caller holds the person's lock.
     *
     * @return the ids of all that was, alive until now or not
     */
    @Transactional(TxType.MANDATORY)
    public List<UUID> revokeAll(UUID requestId, Instant at) {
        List<IssuedHalf> issued = halves.lockByRequest(requestId);
        issued.forEach(half -> half.die(at));
        return issued.stream().map(IssuedHalf::id).toList();
    }

    /**
     * The requests whose halves may still open something, in the order of their ids: to be locked before the person, and
     * looked at again afterwards.
     */
    @Transactional(TxType.MANDATORY)
    public List<UUID> listLiveRequests(UUID personId) {
        return halves.listLiveRequests(personId);
    }

    /** The halves of a request, first half first, of each the latest. */
    @Transactional(TxType.MANDATORY)
    public List<HalfProgress> progressOf(UUID requestId) {
        return halves.listLatestByRequest(requestId).stream()
                .map(IssuedHalf::progress)
                .toList();
    }

    /** Somebody signed in with this first half; false when it has died since. */
    @Transactional(TxType.MANDATORY)
    public boolean markUsed(UUID personId, UUID halfId, Instant at) {
        IssuedHalf half = halves.findById(halfId, LockModeType.PESSIMISTIC_WRITE);
        if (!half.isAlive()) {
            return false;
        }
        if (half.markUsed(at)) {
            outbox.append(new FirstHalfUsed(personId, halfId, half.issue(), at));
        }
        return true;
    }

    /**
     * Somebody proved both halves, which open nothing from now on (C7).
     *
     * @return empty when one of them has died or run out
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Spent> spend(UUID firstId, UUID secondId, Instant at) {
        IssuedHalf first = halves.findById(firstId, LockModeType.PESSIMISTIC_WRITE);
        IssuedHalf second = halves.findById(secondId, LockModeType.PESSIMISTIC_WRITE);
        if (!first.isGoodAt(at) || !second.isGoodAt(at)) {
            return Optional.empty();
        }
        first.spend(at);
        second.spend(at);
        return Optional.of(new Spent(first.accessIssue(), first.level()));
    }

    /** Another letter: the half in the earlier one opens nothing any more. The caller holds the person's lock. */
    @Transactional(TxType.MANDATORY)
    public PinIssued reissueSecond(NewHalf made, Instant at) {
        halves.lockLive(made.personId(), PinHalf.SECOND).ifPresent(earlier -> earlier.die(at));
        return issue(made, at, at);
    }

    /**
     * What stands behind asking for another letter.
     *
     * @return empty when no first half that is good now opens the filings of this issue
     */
    @Transactional(TxType.MANDATORY)
    public Optional<LetterStanding> findLetterStanding(UUID personId, int accessIssue, Instant now) {
        return halves.lockLive(personId, PinHalf.FIRST)
                .filter(first -> first.isGoodAt(now) && first.accessIssue() == accessIssue)
                .map(first -> new LetterStanding(first.requestId(), halves.listLettersIssued(personId, now)));
    }

    /** What the half was issued for. */
    @Transactional(TxType.MANDATORY)
    public UUID requestOf(UUID halfId) {
        return halves.findById(halfId).requestId();
    }

    /** When a half of the person was last issued or died; empty when they never had one. */
    @Transactional(TxType.MANDATORY)
    public Optional<Instant> findLastTurn(UUID personId) {
        return halves.findLastTurn(personId);
    }

    /** The request for which the live first half that opens the filings of this issue was issued; empty when none does. */
    @Transactional(TxType.MANDATORY)
    public Optional<UUID> findRequestByAccess(UUID personId, int accessIssue) {
        return halves.findRequestByAccess(personId, accessIssue);
    }

    /** Keeps the same secret in a newer way. */
    @Transactional(TxType.MANDATORY)
    public void rehash(UUID halfId, KeptSecret secret) {
        halves.findById(halfId, LockModeType.PESSIMISTIC_WRITE).keep(secret);
    }

    /** What the channel says of a half. Deliveries of other things pass by. */
    @Transactional(TxType.MANDATORY)
    public void markDelivery(UUID halfId, HalfDelivery told, Instant at) {
        IssuedHalf half = halves.findById(halfId, LockModeType.PESSIMISTIC_WRITE);
        if (half != null) {
            half.markDelivery(told, at);
        }
    }
}
