package it.sportello.notification.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.notification.channel.mail.MailConfig.StartTls;
import it.sportello.notification.role.Role;
import it.sportello.notification.role.RoleConfig;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailProviderCheckTest {

    private static final String PROVIDER = "smtp.posta.example";

    @Test
    @DisplayName("C5 production starts when mail leaves encrypted and to a provider")
    void productionStartsWhenMailLeavesEncrypted() {
        assertThat(refusals(PROVIDER, StartTls.REQUIRED, Role.MAIL)).isEmpty();
    }

    @ParameterizedTest(name = "C5 {0}")
    @EnumSource(names = {"DISABLED", "OPTIONAL"})
    @DisplayName("C5 production refuses mail that may leave in clear, naming both properties")
    void productionRefusesMailThatMayLeaveInClear(StartTls startTls) {
        assertThat(refusals(PROVIDER, startTls, Role.MAIL))
                .satisfiesExactly(
                        refusal -> assertThat(refusal).startsWith("sportello.mail.start-tls "),
                        refusal -> assertThat(refusal).startsWith("sportello.mail.certified.start-tls "));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"localhost", "LOCALHOST", "smtp.localhost", "127.0.0.1", "127.1.2.3", "::1", "0.0.0.0"})
    @DisplayName("N1 production refuses a mail server on this machine, naming both properties")
    void productionRefusesAMailServerOnThisMachine(String host) {
        assertThat(refusals(host, StartTls.REQUIRED, Role.MAIL))
                .satisfiesExactly(
                        refusal -> assertThat(refusal).startsWith("sportello.mail.host "),
                        refusal -> assertThat(refusal).startsWith("sportello.mail.certified.host "));
    }

    @Test
    @DisplayName("C5 a process without the role needs no mail server")
    void aProcessWithoutTheRoleNeedsNoMailServer() {
        assertThat(refusals("localhost", StartTls.DISABLED, Role.SMS)).isEmpty();
    }

    private static List<String> refusals(String host, StartTls startTls, Role role) {
        RoleConfig roles = () -> Set.of(role);
        return new MailProviderCheck(new FixedMailConfig(host, 587, startTls), roles).refusals();
    }
}
