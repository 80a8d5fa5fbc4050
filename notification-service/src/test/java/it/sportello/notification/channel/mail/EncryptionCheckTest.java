package it.sportello.notification.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.notification.channel.mail.MailConfig.StartTls;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EncryptionCheckTest {

    @Test
    @DisplayName("C5 production starts when mail leaves encrypted")
    void productionStartsWhenMailLeavesEncrypted() {
        assertThat(new EncryptionCheck(new FixedMailConfig(587, StartTls.REQUIRED)).refusals())
                .isEmpty();
    }

    @ParameterizedTest(name = "C5 {0}")
    @EnumSource(names = {"DISABLED", "OPTIONAL"})
    @DisplayName("C5 production refuses mail that may leave in clear, naming both properties")
    void productionRefusesMailThatMayLeaveInClear(StartTls startTls) {
        assertThat(new EncryptionCheck(new FixedMailConfig(587, startTls)).refusals())
                .satisfiesExactly(
                        refusal -> assertThat(refusal).startsWith("sportello.mail.start-tls "),
                        refusal -> assertThat(refusal).startsWith("sportello.mail.certified.start-tls "));
    }
}
