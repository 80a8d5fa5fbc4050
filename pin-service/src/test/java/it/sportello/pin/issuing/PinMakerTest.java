package it.sportello.pin.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Channel;
import it.sportello.contracts.Language;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.Reachable;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PinMakerTest {

    private static final Reachable MAIL = reachable(Channel.EMAIL, "esempio@example.org");
    private static final Reachable CERTIFIED = reachable(Channel.CERTIFIED_EMAIL, "esempio@pec.example.org");
    private static final Reachable MOBILE = reachable(Channel.SMS, "+393331234567");

    @Inject
    PinMaker maker;

    @Test
    @DisplayName("C5 K4 both halves on digital contacts go to different keys, in whichever order")
    void sealsToDifferentKeys() {
        assertThat(made(MAIL, MOBILE).dispatches())
                .extracting(DispatchRequested::topic, DispatchRequested::template)
                .containsExactly(
                        tuple(Topic.DISPATCH_MAIL, "first-half-without-letter"),
                        tuple(Topic.DISPATCH_SMS, "second-half"));
        assertThat(made(MOBILE, CERTIFIED).dispatches())
                .extracting(DispatchRequested::topic)
                .containsExactly(Topic.DISPATCH_SMS, Topic.DISPATCH_MAIL);
    }

    @Test
    @DisplayName("C5 K4 halves that one key would open are not made")
    void refusesOneKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> made(MAIL, CERTIFIED));
        assertThatIllegalArgumentException().isThrownBy(() -> made(MOBILE, MOBILE));
    }

    private MadePin made(Reachable first, Reachable second) {
        return maker.makeDigital(UUID.randomUUID(), UUID.randomUUID(), first, second);
    }

    private static Reachable reachable(Channel channel, String address) {
        return new Reachable(new ContactPoint(channel, address), Language.IT);
    }
}
