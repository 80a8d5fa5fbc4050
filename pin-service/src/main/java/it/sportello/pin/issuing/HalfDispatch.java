package it.sportello.pin.issuing;

import it.sportello.contracts.Channel;
import it.sportello.contracts.PinCode;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.contracts.event.DispatchEvent.Priority;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.contracts.person.PersonalData;
import it.sportello.pin.filing.Filing;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.register.Resident;
import it.sportello.platform.sealing.SealedContent;
import it.sportello.platform.sealing.SealedFor;
import it.sportello.platform.sealing.Sealer;
import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Seals each half to the one channel that delivers it (C5). */
@ApplicationScoped
class HalfDispatch {

    /** N6: a sealed half is wiped after a day at most, a letter's after its batch and three days. */
    private static final Duration DIGITAL = Duration.ofHours(24);

    private static final Duration POSTAL = Duration.ofDays(7);

    private final Sealer sealer;

    HalfDispatch(Sealer sealer) {
        this.sealer = sealer;
    }

    DispatchRequested ofFirst(UUID halfId, ContactPoint to, PinCode half, String language, Instant now) {
        UUID id = Ids.next();
        Instant notAfter = now.plus(DIGITAL);
        SealedContent content =
                new SealedContent(id, Purpose.FIRST_HALF, notAfter, to.address(), Map.of("half", half.printed()));
        String sealed = sealer.seal(to.sealedFor(), content);
        return new DispatchRequested(
                id, halfId, to.channel(), Purpose.FIRST_HALF, "first-half", language, Priority.HIGH, sealed, notAfter);
    }

    DispatchRequested ofSecond(UUID halfId, Letter letter, PinCode half, Instant now) {
        UUID id = Ids.next();
        Instant notAfter = now.plus(POSTAL);
        SealedContent content =
                new SealedContent(id, Purpose.SECOND_HALF, notAfter, envelope(letter.to()), parameters(letter, half));
        String sealed = sealer.seal(SealedFor.POSTAL, content);
        return new DispatchRequested(
                id,
                halfId,
                Channel.POST,
                Purpose.SECOND_HALF,
                "second-half",
                letter.language().code(),
                Priority.HIGH,
                sealed,
                notAfter);
    }

    /** Filings one a line, and only where there are any. */
    private static Map<String, String> parameters(Letter letter, PinCode half) {
        return letter.filings().isEmpty()
                ? Map.of("half", half.printed())
                : Map.of(
                        "half",
                        half.printed(),
                        "filings",
                        letter.filings().stream().map(Filing::line).collect(Collectors.joining("\n")));
    }

    private static String envelope(Resident resident) {
        PersonalData personal = resident.personal();
        return Stream.concat(
                        Stream.of((personal.givenName() + " " + personal.familyName()).strip()),
                        resident.residence().lines().stream())
                .collect(Collectors.joining("\n"));
    }
}
