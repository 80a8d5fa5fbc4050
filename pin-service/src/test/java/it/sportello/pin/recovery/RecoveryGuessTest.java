package it.sportello.pin.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.SentCodes;
import it.sportello.pin.testing.Tables;
import java.net.InetAddress;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who does not read both contacts recovers nothing, and is slowed. */
@QuarkusTest
class RecoveryGuessTest {

    @Test
    @DisplayName("C9 with one code alone right nothing is recovered, and both together are right again")
    void needsBothCodes() {
        LostPin lost = LostPin.activated();
        UUID recovery = lost.ordered();
        String mobile = LostPin.mobileCode(recovery);
        String mail = LostPin.mailCode(recovery);

        LostPin.assertRefused(LostPin.complete(recovery, mobile, SentCodes.other(mail)));
        LostPin.assertRefused(LostPin.complete(recovery, SentCodes.other(mobile), mail));
        LostPin.assertRefused(LostPin.complete(recovery, mail, mobile));
        assertThat(PinApi.signIn(lost.citizen().taxCode(), lost.personal()).statusCode())
                .isEqualTo(200);

        assertThat(LostPin.complete(recovery, mobile, mail).statusCode()).isEqualTo(202);
        LostPin.assertRefused(LostPin.complete(recovery, mobile, mail));
    }

    @Test
    @DisplayName("C9 after five wrong tries the right codes recover nothing")
    void endsAfterFiveTries() {
        LostPin lost = LostPin.activated();
        UUID recovery = lost.ordered();
        String mobile = LostPin.mobileCode(recovery);
        String mail = LostPin.mailCode(recovery);
        for (int i = 0; i < 5; i++) {
            LostPin.assertRefused(LostPin.complete(recovery, SentCodes.other(mobile), SentCodes.other(mail)));
        }

        LostPin.assertRefused(LostPin.complete(recovery, mobile, mail));
    }

    @Test
    @DisplayName("C9 the codes of another recovery, and a contact that was removed since, recover nothing")
    void needsItsOwnCodesAndContacts() {
        LostPin lost = LostPin.activated();
        LostPin other = LostPin.activated();
        UUID recovery = lost.ordered();
        UUID others = other.ordered();
        LostPin.assertRefused(LostPin.complete(recovery, LostPin.mobileCode(others), LostPin.mailCode(others)));

        Tables.change("delete from contact where channel = 'SMS' and person_id = ?", lost.personId());
        LostPin.assertRefused(LostPin.complete(recovery));
        assertThat(PinApi.signIn(lost.citizen().taxCode(), lost.personal()).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("C11 a source that orders its twenty-first recovery in ten minutes is slowed, whomever it is for")
    void slowsTheSource() {
        InetAddress source = PinApi.newAddress();
        for (int i = 0; i < 20; i++) {
            assertThat(LostPin.order(source, FictionalCitizen.random().taxCode())
                            .statusCode())
                    .isEqualTo(202);
        }

        Response slowed = LostPin.order(source, FictionalCitizen.random().taxCode());

        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 600);
        assertThat(LostPin.order(PinApi.newAddress(), FictionalCitizen.random().taxCode())
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    @DisplayName("C11 a source that types twenty wrong codes is slowed")
    void slowsWhoGuessesCodes() {
        InetAddress source = PinApi.newAddress();
        for (int i = 0; i < 20; i++) {
            LostPin.assertRefused(LostPin.complete(source, UUID.randomUUID(), "123456", "123456"));
        }

        assertThat(LostPin.complete(source, UUID.randomUUID(), "123456", "123456")
                        .statusCode())
                .isEqualTo(429);
    }
}
