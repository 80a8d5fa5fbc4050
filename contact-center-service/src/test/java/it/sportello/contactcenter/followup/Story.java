package it.sportello.contactcenter.followup;

import it.sportello.contracts.Channel;
import it.sportello.contracts.PinHalf;
import it.sportello.contracts.event.DeliveryEvent.DeliveryConfirmed;
import it.sportello.contracts.event.DeliveryEvent.DeliveryFailed;
import it.sportello.contracts.event.DeliveryEvent.DeliverySent;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.contracts.event.Event;
import it.sportello.contracts.event.PinEvent.FirstHalfUsed;
import it.sportello.contracts.event.PinEvent.PinIssued;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The events of one fictional first half, told in minutes from its request. */
record Story(UUID personId, UUID requestId, UUID halfId, int issue, Channel channel, Instant requestedAt) {

    static Story begin(Channel channel, Instant requestedAt) {
        return new Story(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 1, channel, requestedAt);
    }

    /** The same request, with a half issued anew. */
    Story reissued() {
        return new Story(personId, requestId, UUID.randomUUID(), issue + 1, channel, requestedAt);
    }

    PinIssued issued(int minute) {
        return new PinIssued(personId, requestId, halfId, PinHalf.FIRST, issue, channel, requestedAt, at(minute));
    }

    FirstHalfUsed used(int minute) {
        return new FirstHalfUsed(personId, halfId, issue, at(minute));
    }

    DeliverySent sent(int minute) {
        return new DeliverySent(halfId, halfId, channel, at(minute), Purpose.FIRST_HALF);
    }

    DeliveryConfirmed confirmed(int minute) {
        return new DeliveryConfirmed(halfId, halfId, channel, true, at(minute), Purpose.FIRST_HALF);
    }

    DeliveryFailed failed(int minute, String reason) {
        return new DeliveryFailed(halfId, halfId, channel, reason, at(minute), Purpose.FIRST_HALF);
    }

    Instant at(int minute) {
        return requestedAt.plus(Duration.ofMinutes(minute));
    }

    /** What the handlers do, without their database. */
    static void tell(FollowUp followUp, Event event) {
        switch (event) {
            case PinIssued e -> followUp.note(e);
            case FirstHalfUsed e -> followUp.note(e);
            case DeliverySent e -> followUp.note(e);
            case DeliveryConfirmed e -> followUp.note(e);
            case DeliveryFailed e -> followUp.note(e);
            default -> throw new IllegalArgumentException("No event of a first half: " + event);
        }
    }
}
