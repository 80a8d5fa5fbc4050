package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.localstack.peers.sms.ReceivedSms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Journey
class TelephoneJourney {

    @Test
    @DisplayName("C5 C6 C9 N1 the first half comes to the telephone alone, a word of it by mail; it signs in and files")
    void aCitizenFilesWithTheHalfReadFromTheTelephone(Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite);

        Answer requested = citizen.requestPinByTelephone().require(202);
        String half = citizen.firstHalfByTelephone();

        assertThat(citizen.mailTelling("abbiamo accolto una richiesta di PIN").text())
                .doesNotContain(half);
        assertThat(citizen.lookAt(requested).require(200).string("status")).isEqualTo("ISSUED");
        Citizen signedIn = citizen.signedInWith(half);
        Answer filed = signedIn.file(Benefit.AGRICULTURE).require(201);
        assertThat(signedIn.application(filed.string("id")).require(200).string("protocol_number"))
                .isEqualTo(filed.string("protocol_number"));
    }

    @Test
    @DisplayName("N5 the message with the half fits one message and says neither name nor tax code nor link")
    void theMessageWithTheHalfNamesNobody(Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite);
        citizen.requestPinByTelephone().require(202);
        citizen.firstHalfByTelephone();

        assertThat(citizen.messages())
                .singleElement()
                .extracting(ReceivedSms::text)
                .asString()
                .hasSizeLessThanOrEqualTo(160)
                .doesNotContain(
                        citizen.person().taxCode(),
                        citizen.person().givenName(),
                        citizen.person().familyName())
                .doesNotContain("http", "www.");
    }
}
