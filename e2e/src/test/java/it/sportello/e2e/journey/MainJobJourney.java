package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.localstack.peers.ReceivedMail;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Journey
class MainJobJourney {

    @Test
    @DisplayName("C1 C5 C6 A5 from the request to the receipt: first half by mail, sign-in, filing, message, list")
    void aCitizenFilesWithTheFirstHalfAlone(Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite);

        Answer requested = citizen.requestPin().require(202);
        String half = citizen.firstHalf();
        assertThat(citizen.lookAt(requested).require(200).string("status")).isEqualTo("ISSUED");

        Answer token = citizen.signIn(half).require(200);
        assertThat(token.string("acr")).isEqualTo("urn:sportello:acr:pin:simplified");

        Citizen signedIn = citizen.signedInWith(half);
        Answer filed = signedIn.file(Benefit.AGRICULTURE).require(201);
        String number = filed.string("protocol_number");
        assertThat(filed.string("status")).isEqualTo("SUBMITTED");

        ReceivedMail receipt = signedIn.mailTelling(number);
        assertThat(receipt.text())
                .doesNotContain(half)
                .doesNotContain(citizen.person().taxCode());
        assertThat(signedIn.applications().require(200).at("/items"))
                .extracting(item -> item.path("protocol_number").asText())
                .containsExactly(number);
        assertThat(signedIn.application(filed.string("id")).require(200).string("protocol_number"))
                .isEqualTo(number);
    }

    @Test
    @DisplayName("N1 the mail with the half asks for a report without the text, and says neither name nor tax code")
    void theMailWithTheHalfNamesNobody(Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite);
        citizen.requestPin().require(202);
        citizen.firstHalf();

        ReceivedMail mail = citizen.mails().getFirst();

        assertThat(mail.headers().get("X-Envelope-Parameters")).contains("RET=HDRS");
        assertThat(mail.text())
                .doesNotContain(
                        citizen.person().taxCode(),
                        citizen.person().givenName(),
                        citizen.person().familyName());
    }

    @Test
    @DisplayName("C4 the half is taken however it is typed")
    void theHalfIsTakenHoweverItIsTyped(Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite);
        citizen.requestPin().require(202);
        String half = citizen.firstHalf();

        citizen.signIn(half.toLowerCase(Locale.ROOT).replace("-", " ")).require(200);
    }
}
