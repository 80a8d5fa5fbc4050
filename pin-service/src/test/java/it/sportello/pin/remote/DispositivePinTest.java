package it.sportello.pin.remote;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Channel;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.PersonalData;
import it.sportello.contracts.person.Sex;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.RegisteredContact;
import it.sportello.pin.register.Address;
import it.sportello.pin.register.Resident;
import it.sportello.pin.remote.DispositivePin.Circumstances;
import it.sportello.pin.remote.DispositivePin.Due;
import it.sportello.pin.remote.DispositivePin.Refused;
import it.sportello.pin.request.PinRequestStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class DispositivePinTest {

    private static final Instant VERIFIED = Instant.parse("2020-04-02T10:00:00Z");
    private static final Instant EARLIER = VERIFIED.minusSeconds(1);
    private static final Instant LATER = VERIFIED.plusSeconds(1);

    private static final ContactPoint MAIL = new ContactPoint(Channel.EMAIL, "esempio@example.org");
    private static final ContactPoint MOBILE = new ContactPoint(Channel.SMS, "+393201230000");

    private static final Identification SEEN = identified(true);
    private static final Identification UNSEEN = identified(false);

    private static final Resident REGISTERED = new Resident(
            FiscalCode.parse("RSSMRA80A01H501U"),
            new PersonalData("Esempio", "Finzione", Sex.MALE, LocalDate.parse("1980-01-01"), "H501"),
            new Address("Via delle Prove", "1", "00100", "Roma", "RM", "IT"));

    @ParameterizedTest
    @DisplayName("K4 whom agents identified gets a dispositive PIN, however far an open request had come")
    @EnumSource(mode = Mode.EXCLUDE, names = "CLOSED")
    void isDue(PinRequestStatus status) {
        assertThat(DispositivePin.of(SEEN, met(status, false, EARLIER))).isEqualTo(new Due(REGISTERED));
        assertThat(DispositivePin.of(SEEN, met(status, false, VERIFIED))).isEqualTo(new Due(REGISTERED));
        assertThat(DispositivePin.of(SEEN, met(status, false, null))).isEqualTo(new Due(REGISTERED));
    }

    @Test
    @DisplayName("K4 a closed request does when it had been served, and not when it was refused")
    void needsAServedRequest() {
        assertThat(DispositivePin.of(SEEN, met(PinRequestStatus.CLOSED, true, EARLIER)))
                .isEqualTo(new Due(REGISTERED));
        assertThat(DispositivePin.of(SEEN, met(PinRequestStatus.CLOSED, false, EARLIER)))
                .isEqualTo(new Refused(RefusalReason.CLOSED));
    }

    @ParameterizedTest
    @DisplayName("K4 it comes too late when anything was issued, activated or revoked since")
    @EnumSource
    void comesTooLate(PinRequestStatus status) {
        assertThat(DispositivePin.of(SEEN, met(status, true, LATER))).isEqualTo(new Refused(RefusalReason.SUPERSEDED));
    }

    @Test
    @DisplayName("K4 contacts of a day need no second look at the evidence, younger and unknown ones do")
    void needsALookAtTheEvidence() {
        Instant aDayBefore = VERIFIED.minus(Duration.ofHours(24));
        Refused unseen = new Refused(RefusalReason.EVIDENCE_UNSEEN);

        assertThat(DispositivePin.of(UNSEEN, met(List.of(known(MOBILE, aDayBefore), known(MAIL, aDayBefore)))))
                .isEqualTo(new Due(REGISTERED));
        List<RegisteredContact> young = List.of(known(MOBILE, aDayBefore), known(MAIL, aDayBefore.plusSeconds(1)));
        assertThat(DispositivePin.of(UNSEEN, met(young))).isEqualTo(unseen);
        assertThat(DispositivePin.of(SEEN, met(young))).isEqualTo(new Due(REGISTERED));
        assertThat(DispositivePin.of(UNSEEN, met(List.of(known(MOBILE, aDayBefore)))))
                .isEqualTo(unseen);
        assertThat(DispositivePin.of(UNSEEN, met(List.of()))).isEqualTo(unseen);
    }

    @Test
    @DisplayName("C13 K4 a contact that serves three others serves nobody else")
    void needsRoomOnItsContacts() {
        assertThat(DispositivePin.of(SEEN, met(Optional.of(REGISTERED), 2))).isEqualTo(new Due(REGISTERED));
        assertThat(DispositivePin.of(SEEN, met(Optional.of(REGISTERED), 3)))
                .isEqualTo(new Refused(RefusalReason.CONTACT_REFUSED));
    }

    @Test
    @DisplayName("K4 whom the register does not know gets none: no letter could tell of it")
    void needsARegisteredPerson() {
        assertThat(DispositivePin.of(SEEN, met(Optional.empty(), 0)))
                .isEqualTo(new Refused(RefusalReason.NOT_REGISTERED));
    }

    @Test
    @DisplayName("K4 refusals are told by codes, of which the contact center knows contact-refused")
    void tellsRefusalsByCodes() {
        assertThat(RefusalReason.CONTACT_REFUSED.code()).isEqualTo("contact-refused");
    }

    private static Identification identified(boolean evidenceSeen) {
        return new Identification(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), MOBILE, MAIL, evidenceSeen, VERIFIED);
    }

    private static RegisteredContact known(ContactPoint point, Instant addedAt) {
        return new RegisteredContact(point, true, addedAt, addedAt);
    }

    private static Circumstances met(List<RegisteredContact> contacts) {
        return new Circumstances(
                PinRequestStatus.ISSUED, false, Optional.empty(), Optional.of(REGISTERED), contacts, 0);
    }

    private static Circumstances met(PinRequestStatus status, boolean activated, @Nullable Instant lastTurn) {
        return new Circumstances(
                status, activated, Optional.ofNullable(lastTurn), Optional.of(REGISTERED), List.of(), 0);
    }

    private static Circumstances met(Optional<Resident> registered, int othersServed) {
        return new Circumstances(PinRequestStatus.ISSUED, false, Optional.empty(), registered, List.of(), othersServed);
    }
}
