package it.sportello.e2e.journey.claim;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.journey.Journey;
import it.sportello.localstack.testing.paper.PrintedReceipt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Journey
class ReceiptJourney {

    @Test
    @DisplayName("A12 anybody checks the code on a receipt; with one character changed it proves nothing")
    void aReceiptIsChecked(Suite suite) {
        Citizen owner = Citizen.unknownUntilNow(suite).signedIn();
        Answer filed = owner.file(Benefit.AGRICULTURE).require(201);
        Citizen stranger = Citizen.unknownUntilNow(suite);

        Answer printed = owner.claims().receipt(filed.string("id")).require(200);
        PrintedReceipt receipt = PrintedReceipt.read(printed.body());
        Answer checked = stranger.claims().checkReceipt(receipt.code()).require(200);

        assertThat(printed.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(printed.header("Cache-Control")).contains("no-store");
        assertThat(receipt.text()).contains(filed.string("protocol_number"));
        assertThat(checked.at("/valid").asBoolean()).isTrue();
        assertThat(checked.string("protocol_number")).isEqualTo(filed.string("protocol_number"));
        assertThat(checked.text())
                .doesNotContain(owner.person().taxCode(), owner.person().familyName());
        Answer forged = stranger.claims()
                .checkReceipt(withAnotherCharacter(receipt.code()))
                .require(200);
        assertThat(forged.text()).isEqualTo("{\"valid\":false}");
    }

    @Test
    @DisplayName("A9 somebody else's receipt does not exist")
    void somebodyElsesReceiptDoesNotExist(Suite suite) {
        Citizen owner = Citizen.unknownUntilNow(suite).signedIn();
        String id = owner.file(Benefit.AGRICULTURE).require(201).string("id");

        Citizen.unknownUntilNow(suite).signedIn().claims().receipt(id).require(404);
    }

    /** Within what was signed. */
    private static String withAnotherCharacter(String code) {
        int at = code.indexOf('.') + 10;
        char other = code.charAt(at) == 'A' ? 'B' : 'A';
        return code.substring(0, at) + other + code.substring(at + 1);
    }
}
