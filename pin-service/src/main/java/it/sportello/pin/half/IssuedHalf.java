package it.sportello.pin.half;

import it.sportello.contracts.Channel;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.PinHalf;
import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.pin.secret.KeptSecret;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A half of an initial PIN. Alive until {@code deadAt}; a person has one live half of each kind. */
@Entity
@Table(name = "pin_half")
class IssuedHalf {

    /** C10: whoever has not used a half a month after its letter was posted asks for another one. */
    static final Duration GOOD_FOR = Duration.ofDays(30);

    @Id
    private UUID id;

    private UUID personId;

    private UUID requestId;

    @Enumerated(EnumType.STRING)
    private PinHalf half;

    private int issue;

    private @Nullable Integer accessIssue;

    @Enumerated(EnumType.STRING)
    private @Nullable CredentialLevel level;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private HalfDelivery delivery;

    private @Nullable Instant deliveryAt;

    private String secretHash;

    private String pepperId;

    private Instant issuedAt;

    private @Nullable Instant validUntil;

    private @Nullable Instant deadAt;

    private @Nullable Instant firstUsedAt;

    /** When a sweeper has to come by: of a letter that may still be used, or that was replaced when it had run out. */
    private @Nullable Instant dueAt;

    private int reminders;

    /** For Hibernate. */
    protected IssuedHalf() {}

    IssuedHalf(NewHalf made, int issue, Instant issuedAt) {
        this.id = made.id();
        this.personId = made.personId();
        this.requestId = made.requestId();
        this.half = made.half();
        this.issue = issue;
        this.channel = made.channel();
        this.delivery = HalfDelivery.ORDERED;
        this.issuedAt = issuedAt;
        keep(made.secret());
    }

    /** After a sign-in, when the parameters or the pepper have changed since. */
    void keep(KeptSecret secret) {
        this.secretHash = secret.hash();
        this.pepperId = secret.pepperId();
    }

    /** Whether this was the first time. */
    boolean markUsed(Instant at) {
        if (firstUsedAt != null) {
            return false;
        }
        firstUsedAt = at;
        delivery = HalfDelivery.USED;
        return true;
    }

    boolean isAlive() {
        return deadAt == null;
    }

    boolean isGoodAt(Instant at) {
        return isAlive() && (validUntil == null || at.isBefore(validUntil));
    }

    /** Both halves were typed together: it arrived, and has done its work. */
    void spend(Instant at) {
        markUsed(at);
        die(at);
    }

    /** The first death counts. */
    void die(Instant at) {
        if (deadAt == null) {
            deadAt = at;
        }
        dueAt = null;
    }

    /** It has run out, and makes room for a successor. A sweeper still comes by to end its request. */
    void makeRoom(Instant at) {
        deadAt = at;
    }

    /** A letter is told of twice, and an earlier one late: the latest posting counts. */
    void endAfterPosting(Instant postedAt) {
        Instant end = postedAt.plus(GOOD_FOR);
        if (validUntil == null || validUntil.isBefore(end)) {
            validUntil = end;
            awaitTurn(end);
        }
    }

    /** A first half ends with its second one. What came at once is nobody's letter to be reminded of. */
    private void awaitTurn(Instant end) {
        if (isAlive() && half == PinHalf.SECOND) {
            dueAt = channel == Channel.POST ? ReminderRule.nextTurn(end, reminders) : end;
        }
    }

    /**
     * Whether a reminder is due, which counts as given from now on. One of a letter that came back is, too: it says how to
     * have another one sent, and nothing else tells the citizen so.
     */
    boolean remind(Instant now) {
        if (!isGoodAt(now) || validUntil == null || dueAt == null || now.isBefore(dueAt)) {
            return false;
        }
        reminders = ReminderRule.givenAfter(validUntil, now);
        awaitTurn(validUntil);
        return true;
    }

    /** Whether its time has passed, and nobody has seen to it. */
    boolean hasEnded(Instant now) {
        return dueAt != null && validUntil != null && !now.isBefore(validUntil);
    }

    /**
     * What the channel says of {@code at}. It is heard late, twice and in any order: the latest fact counts, not the last
     * heard, and of two at one instant the further one. What was used has arrived, whatever the channel says.
     */
    void markDelivery(HalfDelivery told, Instant at) {
        if (delivery == HalfDelivery.USED || isOlderThanKnown(told, at)) {
            return;
        }
        delivery = told;
        deliveryAt = at;
    }

    private boolean isOlderThanKnown(HalfDelivery told, Instant at) {
        if (deliveryAt == null) {
            return false;
        }
        return at.isBefore(deliveryAt) || at.equals(deliveryAt) && told.compareTo(delivery) < 0;
    }

    UUID id() {
        return id;
    }

    UUID requestId() {
        return requestId;
    }

    /**
     * Takes the place of a half that went to the same contact: whoever had that one's access has this one's (A3), and so
     * what its activation gives.
     */
    void keepAccessOf(IssuedHalf predecessor) {
        accessIssue = predecessor.accessIssue();
        level = predecessor.level;
    }

    /** Goes to a digital contact like its other half: no letter is posted, so its time runs from the start (C10). */
    void goWithoutLetter(CredentialLevel givenByActivation) {
        level = givenByActivation;
        endAfterPosting(issuedAt);
    }

    /**
     * The half that completes it goes by letter, to none of the contacts that were proved when agents saw its holder: with
     * that half what the proof gave is gone, too (K4).
     */
    void completeByLetter(IssuedHalf letter) {
        level = null;
        endWith(letter);
    }

    /** Opens nothing longer than the half that completes it; of one whose letter is not posted nobody knows how long (C10). */
    void endWith(IssuedHalf second) {
        validUntil = second.validUntil;
    }

    int issue() {
        return issue;
    }

    /** The issue whose filings it opens: its own, unless it was issued again to the same contact (A3). */
    int accessIssue() {
        return accessIssue == null ? issue : accessIssue;
    }

    /** What activating it gives (C7). */
    CredentialLevel level() {
        return level == null ? CredentialLevel.ORDINARY : level;
    }

    Channel channel() {
        return channel;
    }

    FirstHalfStanding standing() {
        return new FirstHalfStanding(requestId, issue, accessIssue(), issuedAt, validUntil);
    }

    HalfProgress progress() {
        return new HalfProgress(half, issue, channel, delivery, issuedAt, deadAt, validUntil);
    }

    PinIssued issued(Instant requestedAt) {
        return new PinIssued(personId, requestId, id, half, issue, channel, requestedAt, issuedAt);
    }
}
