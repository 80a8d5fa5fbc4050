package it.sportello.pin.staff.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Channel;
import it.sportello.pin.request.PinRequestStatus;
import it.sportello.pin.staff.casework.PersonFileView.AddressView;
import it.sportello.pin.staff.casework.PersonFileView.ContactView;
import it.sportello.pin.staff.casework.PersonFileView.FiledRequestView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MaskTest {

    private static final Instant ADDED = Instant.parse("2020-04-02T10:00:00Z");

    private static final FiledRequestView REQUEST = new FiledRequestView(
            UUID.randomUUID(),
            PinRequestStatus.ISSUED,
            Instant.EPOCH,
            "Niccolò D'Esempio",
            "Via delle Prove 7, 00199 Roma RM, IT",
            "+390655501234",
            List.of(ContactView.declared(Channel.EMAIL, "niccolo@example.org", true)));

    private static final PersonFileView FILE = new PersonFileView(
            UUID.randomUUID(),
            false,
            "RSSMRA80A01H501U",
            "Niccolò",
            "D'Esempio",
            LocalDate.of(1980, 1, 31),
            new AddressView("Via delle Prove", "7", "00199", "Roma", "RM", "IT"),
            List.of(
                    new ContactView(Channel.EMAIL, "niccolo@example.org", true, ADDED, ADDED.plusSeconds(1)),
                    new ContactView(Channel.SMS, "+393205550123", false, ADDED, ADDED)),
            REQUEST,
            List.of(REQUEST),
            List.of());

    @Test
    @DisplayName("K6 before the caller is verified an agent recognises, but learns nothing")
    void hidesWhatTells() {
        PersonFileView masked = new Mask(false).over(FILE);
        assertThat(masked.masked()).isTrue();
        assertThat(masked.personId()).isEqualTo(FILE.personId());
        assertThat(masked.taxCode()).isEqualTo("RSS*************");
        assertThat(masked.givenName()).isEqualTo("N******");
        assertThat(masked.familyName()).isEqualTo("D********");
        assertThat(masked.birthDate()).isNull();
        assertThat(masked.address()).isNull();
        assertThat(masked.contacts())
                .containsExactly(
                        new ContactView(Channel.EMAIL, "n******@***", true, ADDED, ADDED.plusSeconds(1)),
                        new ContactView(Channel.SMS, "***********23", false, ADDED, ADDED));
        FiledRequestView hidden = new FiledRequestView(
                REQUEST.id(),
                REQUEST.status(),
                REQUEST.requestedAt(),
                "N****** D********",
                null,
                "***********34",
                List.of(ContactView.declared(Channel.EMAIL, "n******@***", true)));
        assertThat(masked.request()).isEqualTo(hidden);
        assertThat(masked.requests()).containsExactly(hidden);
    }

    @Test
    @DisplayName("K2 who is to be called back can be dialled: the number in the case's request, no other")
    void showsOnePhoneForACallBack() {
        PersonFileView masked = new Mask(true).over(FILE);
        assertThat(requireNonNull(masked.request()).phone()).isEqualTo(REQUEST.phone());
        assertThat(masked.requests()).extracting(FiledRequestView::phone).containsExactly("***********34");
    }
}
