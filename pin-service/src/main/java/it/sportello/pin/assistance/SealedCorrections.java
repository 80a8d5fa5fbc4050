package it.sportello.pin.assistance;

import it.sportello.contracts.Channel;
import it.sportello.contracts.contact.EmailAddress;
import it.sportello.contracts.contact.MobileNumber;
import it.sportello.contracts.event.ContactCenterEvent.AddressCorrected;
import it.sportello.contracts.event.ContactCenterEvent.PinRequestValidated;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.pin.person.ContactPoint;
import it.sportello.platform.inbox.RejectedRecord;
import it.sportello.platform.sealing.SealOpener;
import it.sportello.platform.sealing.SealedContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Opens what agents sealed for this service. Whatever does not hold ends in the dead letters. */
@ApplicationScoped
class SealedCorrections {

    private static final String CHANNEL = "channel";
    private static final String OTHERS_CONFIRMED = "others_confirmed";

    private final SealOpener seals;

    SealedCorrections(SealOpener seals) {
        this.seals = seals;
    }

    /** The contact as the verified caller changed it; empty when it was confirmed as it is. */
    Optional<CorrectedContact> findContact(PinRequestValidated event) {
        return Optional.ofNullable(event.sealedContact())
                .map(seal -> seals.openOnce(seal, event.requestId(), Purpose.CORRECTION))
                .map(SealedCorrections::contact);
    }

    Correction of(AddressCorrected event) {
        SealedContent content = seals.openOnce(event.sealedCorrection(), event.requestId(), Purpose.CORRECTION);
        return new Correction(content.parameters());
    }

    private static CorrectedContact contact(SealedContent content) {
        Map<String, String> parameters = content.parameters();
        try {
            Channel channel = Channel.valueOf(parameters.getOrDefault(CHANNEL, ""));
            return new CorrectedContact(
                    new ContactPoint(channel, address(channel, content.recipient())),
                    Boolean.parseBoolean(parameters.get(OTHERS_CONFIRMED)));
        } catch (IllegalArgumentException e) {
            // Without the cause, which may quote the contact.
            throw new RejectedRecord("the sealed contact cannot be read");
        }
    }

    private static String address(Channel channel, String typed) {
        return switch (channel) {
            case SMS -> MobileNumber.parse(typed).value();
            case EMAIL, CERTIFIED_EMAIL -> EmailAddress.parse(typed).value();
            case POST -> throw new IllegalArgumentException("is not a digital contact");
        };
    }
}
