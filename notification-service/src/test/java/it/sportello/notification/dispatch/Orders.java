package it.sportello.notification.dispatch;

import it.sportello.contracts.Channel;
import it.sportello.contracts.event.CloudEventHeaders;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.contracts.event.DispatchEvent.Priority;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.contracts.event.EventJson;
import it.sportello.contracts.event.EventTypes;
import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.embedded.DevelopmentKeys.Recipient;
import it.sportello.localstack.testing.TopicProbe;
import it.sportello.platform.time.Ids;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Orders as pin-service gives them. */
@Singleton
public class Orders {

    private final DevelopmentKeys keys;
    private final Clock clock;
    private final SealingStranger pinService;
    private final SealingStranger toTelephones;
    private final SealingStranger toLetterboxes;

    Orders(@ConfigProperty(name = "sportello.sealing.trusted-signers.pin-service.keys") Path signers, Clock clock) {
        this.keys = new DevelopmentKeys(signers.getParent());
        this.clock = clock;
        this.pinService = SealingStranger.honest(keys, clock);
        this.toTelephones = SealingStranger.honest(keys, Recipient.SMS, clock);
        this.toLetterboxes = SealingStranger.honest(keys, Recipient.POSTAL, clock);
    }

    public DevelopmentKeys keys() {
        return keys;
    }

    public Instant notAfter() {
        return SealingStranger.inThirtyDays(clock);
    }

    /** The first half of somebody's PIN by ordinary e-mail. */
    public DispatchRequested firstHalf(String email, String half) {
        return firstHalf(Channel.EMAIL, "it", email, half);
    }

    public DispatchRequested firstHalf(Channel channel, String language, String contact, String half) {
        UUID dispatchId = Ids.next();
        SealingStranger sealer = channel == Channel.SMS ? toTelephones : pinService;
        String sealed = sealer.seal(dispatchId, Purpose.FIRST_HALF, notAfter(), contact, Map.of("half", half));
        return firstHalf(dispatchId, channel, language, sealed, notAfter());
    }

    /** With whatever seal and time. */
    public DispatchRequested firstHalf(
            UUID dispatchId, Channel channel, String language, String sealed, Instant notAfter) {
        return new DispatchRequested(
                dispatchId,
                UUID.randomUUID(),
                channel,
                Purpose.FIRST_HALF,
                "first-half",
                language,
                Priority.HIGH,
                sealed,
                notAfter);
    }

    /** The second half of somebody's PIN, in a letter. */
    public DispatchRequested secondHalf(String language, String address, String half) {
        return secondHalf(language, address, half, notAfter());
    }

    public DispatchRequested secondHalf(String language, String address, String half, Instant notAfter) {
        UUID dispatchId = Ids.next();
        return new DispatchRequested(
                dispatchId,
                UUID.randomUUID(),
                Channel.POST,
                Purpose.SECOND_HALF,
                "second-half",
                language,
                Priority.HIGH,
                toLetterboxes.seal(dispatchId, Purpose.SECOND_HALF, notAfter, address, Map.of("half", half)),
                notAfter);
    }

    /** A one-time code, worth nothing from {@code notAfter} on. */
    public DispatchRequested code(Channel channel, String language, String contact, String code, Instant notAfter) {
        UUID dispatchId = Ids.next();
        SealingStranger sealer = channel == Channel.SMS ? toTelephones : pinService;
        Map<String, String> parameters = Map.of("code", code, "expires_at", notAfter.toString(), "use", "RECOVERY");
        return new DispatchRequested(
                dispatchId,
                UUID.randomUUID(),
                channel,
                Purpose.ONE_TIME_CODE,
                "one-time-code",
                language,
                Priority.HIGH,
                sealer.seal(dispatchId, Purpose.ONE_TIME_CODE, notAfter, contact, parameters),
                notAfter);
    }

    /** The second half on another contact than the first, when none goes by post (C9, K4). */
    public DispatchRequested secondHalfByContact(Channel channel, String contact, String half) {
        UUID dispatchId = Ids.next();
        SealingStranger sealer = channel == Channel.SMS ? toTelephones : pinService;
        return new DispatchRequested(
                dispatchId,
                UUID.randomUUID(),
                channel,
                Purpose.SECOND_HALF,
                "second-half",
                "it",
                Priority.HIGH,
                sealer.seal(dispatchId, Purpose.SECOND_HALF, notAfter(), contact, Map.of("half", half)),
                notAfter());
    }

    /** A letter that tells of something and holds nothing. */
    public DispatchRequested noticeLetter(
            String language, String address, String template, Map<String, String> parameters) {
        UUID dispatchId = Ids.next();
        return new DispatchRequested(
                dispatchId,
                UUID.randomUUID(),
                Channel.POST,
                Purpose.MESSAGE,
                template,
                language,
                Priority.NORMAL,
                toLetterboxes.seal(dispatchId, Purpose.MESSAGE, notAfter(), address, parameters),
                notAfter());
    }

    public DispatchRequested receipt(String language, String email, Map<String, String> parameters) {
        UUID dispatchId = Ids.next();
        return new DispatchRequested(
                dispatchId,
                UUID.randomUUID(),
                Channel.EMAIL,
                Purpose.MESSAGE,
                "application-receipt",
                language,
                Priority.NORMAL,
                pinService.seal(dispatchId, Purpose.MESSAGE, notAfter(), email, parameters),
                notAfter());
    }

    /** Publishes as a new event. */
    public DispatchRequested publish(DispatchRequested order) {
        TopicProbe.ofTestStack()
                .send(
                        order.topic(),
                        order.key(),
                        Map.of(
                                CloudEventHeaders.SPEC_VERSION,
                                CloudEventHeaders.SUPPORTED_VERSION,
                                CloudEventHeaders.ID,
                                Ids.next().toString(),
                                CloudEventHeaders.SOURCE,
                                "/pin-service",
                                CloudEventHeaders.TYPE,
                                EventTypes.typeOf(DispatchRequested.class)),
                        EventJson.write(order));
        return order;
    }
}
