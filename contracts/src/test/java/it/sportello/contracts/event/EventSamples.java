package it.sportello.contracts.event;

import it.sportello.contracts.AssistanceReason;
import it.sportello.contracts.Channel;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.PinHalf;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One real event of every type, all optional components present. */
final class EventSamples {

    private static final UUID PERSON = UUID.fromString("5f0d9a52-6c1f-4a0e-9a53-3a1d8b1c0001");
    private static final UUID REQUEST = UUID.fromString("01713500-0000-7000-8000-000000000002");
    private static final UUID HALF = UUID.fromString("01713500-0000-7000-8000-000000000003");
    private static final UUID CASE = UUID.fromString("01713500-0000-7000-8000-000000000004");
    private static final UUID DISPATCH = UUID.fromString("01713500-0000-7000-8000-000000000005");
    private static final UUID APPLICATION = UUID.fromString("01713500-0000-7000-8000-000000000006");
    private static final Instant AT = Instant.parse("2020-04-01T09:00:00.123456Z");
    private static final String SEALED = "eyJhbGciOiJFQ0RILUVTK0EyNTZLVyJ9.e30.AAAA.AAAA.AAAA";

    private EventSamples() {}

    static Stream<Event> all() {
        return Stream.of(pinEvents(), contactCenterEvents(), deliveryEvents(), otherEvents())
                .flatMap(Function.identity());
    }

    static Map<Class<? extends Event>, Event> byClass() {
        return all().collect(Collectors.toMap(Event::getClass, Function.identity()));
    }

    private static Stream<Event> pinEvents() {
        var reasons = Set.of(AssistanceReason.REGISTER_MISMATCH, AssistanceReason.TAX_CODE_INCONSISTENT);
        return Stream.of(
                new PinEvent.PinRequestReceived(PERSON, REQUEST, AT),
                new PinEvent.AssistanceNeeded(PERSON, REQUEST, reasons, AT),
                new PinEvent.PinIssued(PERSON, REQUEST, HALF, PinHalf.FIRST, 1, Channel.EMAIL, AT, AT),
                new PinEvent.FirstHalfUsed(PERSON, HALF, 1, AT),
                new PinEvent.PinActivated(PERSON, 1, CredentialLevel.ORDINARY, AT),
                new PinEvent.CredentialUpgraded(PERSON, CredentialLevel.DISPOSITIVE, AT),
                new PinEvent.PinRevoked(PERSON, 1, AT),
                new PinEvent.PinRequestClosed(PERSON, REQUEST, AT),
                new PinEvent.ValidationRefused(PERSON, REQUEST, "REQUEST_CLOSED", AT));
    }

    private static Stream<Event> contactCenterEvents() {
        return Stream.of(
                new ContactCenterEvent.PinRequestValidated(REQUEST, PERSON, CASE, SEALED, AT),
                new ContactCenterEvent.AddressConfirmed(REQUEST, PERSON, CASE, AT),
                new ContactCenterEvent.AddressCorrected(REQUEST, PERSON, CASE, SEALED, AT),
                new ContactCenterEvent.PinRequestRefused(REQUEST, PERSON, CASE, "UNREACHABLE", AT),
                new ContactCenterEvent.IdentityVerifiedRemotely(REQUEST, PERSON, CASE, SEALED, AT));
    }

    private static Stream<Event> deliveryEvents() {
        return Stream.of(
                new DeliveryEvent.DeliverySent(HALF, DISPATCH, Channel.EMAIL, AT, Purpose.FIRST_HALF),
                new DeliveryEvent.DeliveryConfirmed(HALF, DISPATCH, Channel.EMAIL, true, AT, Purpose.FIRST_HALF),
                new DeliveryEvent.DeliveryFailed(HALF, DISPATCH, Channel.EMAIL, "MAILBOX_UNKNOWN", AT, Purpose.MESSAGE),
                new DeliveryEvent.LetterPosted(HALF, DISPATCH, AT, Purpose.SECOND_HALF),
                new DeliveryEvent.LetterReturned(HALF, DISPATCH, "MOVED", AT, Purpose.SECOND_HALF));
    }

    private static Stream<Event> otherEvents() {
        var parameters = Map.of("protocol_number", "INPS.2020.000000001", "filed_at", "2020-04-01T09:00:00Z");
        return Stream.of(
                new MessageEvent.MessageRequested(
                        PERSON, APPLICATION, MessageEvent.Recipient.PRIMARY, "application-receipt", parameters, AT),
                dispatch(Channel.EMAIL),
                new ApplicationEvent.ApplicationSubmitted(
                        PERSON, APPLICATION, "INPS.2020.000000001", "PROFESSIONALS", "SUBMITTED", 1, AT),
                new ApplicationEvent.ApplicationStatusChanged(PERSON, APPLICATION, "ACCEPTED", AT),
                new ApplicationEvent.ApplicationRepudiated(PERSON, APPLICATION, 1, AT));
    }

    static DispatchEvent.DispatchRequested dispatch(Channel channel) {
        return new DispatchEvent.DispatchRequested(
                DISPATCH,
                HALF,
                channel,
                Purpose.FIRST_HALF,
                "first-half",
                "it",
                DispatchEvent.Priority.HIGH,
                SEALED,
                AT);
    }
}
