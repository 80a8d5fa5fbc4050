package it.sportello.pin.issuing;

import it.sportello.contracts.Channel;
import it.sportello.contracts.PinCode;
import it.sportello.contracts.PinHalf;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.contracts.event.DispatchEvent.Priority;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.pin.filing.Filing;
import it.sportello.pin.half.NewHalf;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.Reachable;
import it.sportello.platform.sealing.SealedContent;
import it.sportello.platform.sealing.SealedFor;
import it.sportello.platform.sealing.Sealer;
import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Seals each half to the one channel that delivers it (C5). */
@ApplicationScoped
class HalfDispatch {

    /** N6: a sealed half is wiped after a day at most, a letter's after its batch and three days. */
    private static final Duration DIGITAL = Duration.ofHours(24);

    private static final Duration POSTAL = Duration.ofDays(7);

    private final Sealer sealer;
    private final Clock clock;

    HalfDispatch(Sealer sealer, Clock clock) {
        this.sealer = sealer;
        this.clock = clock;
    }

    /** The other half comes by letter. */
    DispatchRequested ofFirst(NewHalf kept, Reachable to, PinCode half) {
        return digital("first-half", kept, to, half);
    }

    /** Its template says that no letter comes, and that the other half goes to another contact. */
    DispatchRequested ofDigital(NewHalf kept, Reachable to, PinCode half) {
        return switch (kept.half()) {
            case FIRST -> digital("first-half-without-letter", kept, to, half);
            case SECOND -> digital("second-half", kept, to, half);
        };
    }

    private DispatchRequested digital(String template, NewHalf kept, Reachable to, PinCode half) {
        UUID id = Ids.next();
        ContactPoint contact = to.contact();
        Purpose purpose = purpose(kept.half());
        Instant notAfter = clock.instant().plus(DIGITAL);
        SealedContent content =
                new SealedContent(id, purpose, notAfter, contact.address(), Map.of("half", half.printed()));
        return new DispatchRequested(
                id,
                kept.id(),
                contact.channel(),
                purpose,
                template,
                to.language().code(),
                Priority.HIGH,
                sealer.seal(contact.sealedFor(), content),
                notAfter);
    }

    private static Purpose purpose(PinHalf half) {
        return switch (half) {
            case FIRST -> Purpose.FIRST_HALF;
            case SECOND -> Purpose.SECOND_HALF;
        };
    }

    DispatchRequested ofLetter(NewHalf kept, Letter letter, PinCode half) {
        UUID id = Ids.next();
        Instant notAfter = clock.instant().plus(POSTAL);
        SealedContent content =
                new SealedContent(id, Purpose.SECOND_HALF, notAfter, letter.to().envelope(), parameters(letter, half));
        return new DispatchRequested(
                id,
                kept.id(),
                Channel.POST,
                Purpose.SECOND_HALF,
                "second-half",
                letter.language().code(),
                Priority.HIGH,
                sealer.seal(SealedFor.POSTAL, content),
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
}
