package it.sportello.pin.reissue;

import static it.sportello.pin.testing.Refusals.assertRefused;
import static it.sportello.pin.testing.Refusals.fail;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Topic;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.Agents;
import it.sportello.pin.testing.OpenedSeal;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import it.sportello.pin.testing.Told;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReissuingTest {

    private IssuedRequest request;
    private FictionalCitizen citizen;
    private String firstHalf;
    private UUID letterHalf;

    @BeforeEach
    void issue() {
        request = IssuedRequest.issued();
        citizen = request.citizen();
        firstHalf = PinApi.firstHalfOf(citizen);
        letterHalf = PinApi.halfIdOf(citizen, "SECOND");
    }

    @Test
    @DisplayName(
            "K1 A3 a validated request gets a new first half on the same contact; the old one is dead, the letter's half"
                    + " is not")
    void issuesAgainToTheSameContact() {
        request.makeOverdue();
        request.validate(UUID.randomUUID(), null);
        request.awaitIssues(1, 2);

        assertThat(PinApi.signIn(citizen.taxCode(), firstHalf).statusCode()).isEqualTo(400);
        assertThat(PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen)).statusCode())
                .isEqualTo(200);
        assertThat(accessIssue()).isEqualTo(1);
        assertThat(PinApi.halfIdOf(citizen, "SECOND")).isEqualTo(letterHalf);
        assertThat(announced("half-issued-again")).containsExactly(citizen.mobile());
    }

    @Test
    @DisplayName(
            "K1 A3 a changed contact gets the half without the earlier access; the old contact is told nothing personal")
    void issuesAgainToTheChangedContact() {
        request.makeOverdue();
        String changed = "new-" + citizen.email();
        request.validate(UUID.randomUUID(), Agents.sealContact(request.requestId(), "EMAIL", changed));
        request.awaitIssues(1, 2);

        assertThat(OpenedSeal.of(PinApi.dispatchOf(Topic.DISPATCH_MAIL, PinApi.halfIdOf(citizen, "FIRST")))
                        .recipient())
                .isEqualTo(changed);
        assertThat(accessIssue()).isEqualTo(2);
        assertThat(contacts()).containsExactly(changed);
        assertThat(Tables.find(
                        "select status from reissue where request_id = ? and channel is null and address is null",
                        request.requestId()))
                .contains("ISSUED");
        assertThat(announced("contact-changed")).containsExactlyInAnyOrder(citizen.email(), citizen.mobile());
    }

    @Test
    @DisplayName("K1 C10 the new half's text tells of the letter, or that there is none, as it is with the second half")
    void tellsWhereTheOtherHalfIs() {
        request.makeOverdue();
        request.validate(UUID.randomUUID(), null);
        request.awaitIssues(1, 2);
        assertThat(templateOfFirstHalf()).isEqualTo("first-half");

        Tables.change("update pin_half set channel = 'SMS' where id = ?", letterHalf);
        request.makeReissueOverdue();
        request.validate(UUID.randomUUID(), null);
        request.awaitIssues(1, 2, 3);
        assertThat(templateOfFirstHalf()).isEqualTo("first-half-without-letter");
    }

    @Test
    @DisplayName("K1 C9 whose only contact failed hears of the change there and by letter")
    void writesToWhoHasNoOtherContact() {
        Tables.change("delete from contact where person_id = ? and not chosen", request.personId());
        request.makeOverdue();

        request.validate(UUID.randomUUID(), Agents.sealContact(request.requestId(), "EMAIL", "new-" + citizen.email()));

        Told told = new Told(citizen, "contact-changed");
        told.awaitDigitally(citizen.email());
        assertThat(told.byPost()).hasSize(1);
    }

    @Test
    @DisplayName(
            "K1 C13 with a changed contact the request's others are gone, too, unless the verified caller has them")
    void keepsConfirmedOthers() {
        request.makeOverdue();
        String changed = "new-" + citizen.email();
        request.validate(UUID.randomUUID(), Agents.sealContactBesideOthers(request.requestId(), "EMAIL", changed));
        request.awaitIssues(1, 2);
        assertThat(contacts()).containsExactly(changed, citizen.mobile());

        request.makeReissueOverdue();
        request.validate(UUID.randomUUID(), Agents.sealContact(request.requestId(), "SMS", citizen.mobile()));
        request.awaitIssues(1, 2, 3);
        assertThat(contacts()).containsExactly(citizen.mobile());
    }

    @Test
    @DisplayName("C11 a hundred failures in a row block the right half, too, and a reissue ends that")
    void endsABlock() {
        request.makeOverdue();
        fail(citizen, 1);
        Tables.change("update guess_counter set failures = 100 where failures = 1");
        assertRefused(PinApi.signIn(citizen.taxCode(), firstHalf));

        request.validate(UUID.randomUUID(), null);
        request.awaitIssues(1, 2);

        assertThat(PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen)).statusCode())
                .isEqualTo(200);
    }

    private String templateOfFirstHalf() {
        return PinApi.dispatchOf(Topic.DISPATCH_MAIL, PinApi.halfIdOf(citizen, "FIRST"))
                .template();
    }

    /** The chosen one first. */
    private List<String> contacts() {
        return Tables.column(
                "select address from contact where person_id = ? order by chosen desc", request.personId());
    }

    private int accessIssue() {
        return (int) Tables.count(
                "select coalesce(access_issue, issue) from pin_half where id = ?", PinApi.halfIdOf(citizen, "FIRST"));
    }

    /** Who of this citizen's contacts was told. */
    private List<String> announced(String template) {
        return new Told(citizen, template)
                .messages().stream()
                        .filter(told -> told.parameters().isEmpty())
                        .map(OpenedSeal::recipient)
                        .toList();
    }
}
