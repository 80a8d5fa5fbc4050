package it.sportello.notification.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.notification.role.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SmsProviderCheckTest {

    private static final String PROVIDER = "smpp.operatore.example";

    @Test
    @DisplayName("C5 production starts when messages leave encrypted and to a provider")
    void productionStartsWhenMessagesLeaveEncrypted() {
        assertThat(refusals(PROVIDER, true, Role.SMS)).isEmpty();
    }

    @Test
    @DisplayName("C5 production refuses messages that leave in clear, naming the property")
    void productionRefusesMessagesInClear() {
        assertThat(refusals(PROVIDER, false, Role.SMS))
                .singleElement()
                .asString()
                .startsWith("sportello.sms.tls ");
    }

    @Test
    @DisplayName("N1 production refuses a message center on this machine, naming the property")
    void productionRefusesAMessageCenterOnThisMachine() {
        assertThat(refusals("127.0.0.1", true, Role.SMS))
                .singleElement()
                .asString()
                .startsWith("sportello.sms.host ");
    }

    @Test
    @DisplayName("C5 a process without the role needs no message center")
    void aProcessWithoutTheRoleNeedsNoMessageCenter() {
        assertThat(refusals("localhost", false, Role.MAIL)).isEmpty();
    }

    private static List<String> refusals(String host, boolean tls, Role role) {
        return new SmsProviderCheck(new FixedSmsConfig(host, tls), () -> Set.of(role)).refusals();
    }
}
