package it.sportello.notification.channel.mail.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import it.sportello.notification.role.Role;
import it.sportello.notification.role.RoleConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnMailboxCheckTest {

    private static final String PREFIX = "sportello.mail.returns.";

    private final Map<String, String> settings = new HashMap<>(Map.of(
            PREFIX + "address", "rinvii@posta.example",
            PREFIX + "password", "prova",
            PREFIX + "host", "imap.posta.example",
            PREFIX + "certified.address", "sportello@pec.posta.example",
            PREFIX + "certified.password", "prova",
            PREFIX + "certified.host", "imap.pec.posta.example"));

    @Test
    @DisplayName("N2 production starts with providers' mailboxes")
    void productionStartsWithProvidersMailboxes() {
        assertThat(refusals(Role.MAIL)).isEmpty();
    }

    @ParameterizedTest(name = "N2 {0}={1}")
    @CsvSource({
        "host, 127.0.0.1",
        "host, localhost",
        "tls, false",
        "password, ''",
        "certified.host, localhost",
        "certified.tls, false",
        "certified.password, ''",
        "certified.address, Rinvii@posta.example"
    })
    @DisplayName("N2 production refuses a mailbox on this machine, in clear, without a password or for both, by name")
    void productionRefusesAMailboxThatIsNone(String property, String value) {
        settings.put(PREFIX + property, value);

        assertThat(refusals(Role.MAIL))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal).startsWith(PREFIX + property + " is "));
    }

    @Test
    @DisplayName("N2 a process without the role needs no mailbox")
    void aProcessWithoutTheRoleNeedsNoMailbox() {
        settings.put(PREFIX + "host", "localhost");

        assertThat(refusals(Role.SMS)).isEmpty();
    }

    private List<String> refusals(Role role) {
        RoleConfig roles = () -> Set.of(role);
        ReturnsConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ReturnsConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(ReturnsConfig.class);
        return new ReturnMailboxCheck(config, roles).refusals();
    }
}
