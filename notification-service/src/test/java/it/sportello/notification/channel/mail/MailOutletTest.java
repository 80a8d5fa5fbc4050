package it.sportello.notification.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import it.sportello.contracts.Channel;
import it.sportello.notification.channel.Notice;
import it.sportello.notification.channel.mail.MailConfig.StartTls;
import it.sportello.notification.template.MailTexts;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailOutletTest {

    private final MailOutlet outlet =
            new MailOutlet(new MailTexts(Engine.builder().build()), new FixedMailConfig(587, StartTls.REQUIRED));

    @ParameterizedTest(name = "N1 {0}")
    @EnumSource(names = {"EMAIL", "CERTIFIED_EMAIL"})
    @DisplayName("N1 a whole order on a channel of ours has no fault")
    void aWholeOrderHasNoFault(Channel channel) {
        assertThat(outlet.findFault(notice(channel, "first-half", "ada@example.org")))
                .isEmpty();
    }

    @Test
    @DisplayName("N5 a template that nobody wrote cannot be sent")
    void aTemplateThatNobodyWroteCannotBeSent() {
        assertThat(outlet.findFault(notice(Channel.EMAIL, "third-half", "ada@example.org")))
                .contains("template-unknown");
    }

    @Test
    @DisplayName("N5 a text with gaps cannot be sent")
    void aTextWithGapsCannotBeSent() {
        assertThat(outlet.findFault(notice(Channel.EMAIL, "application-receipt", "ada@example.org")))
                .contains("template-parameters");
    }

    @ParameterizedTest(name = "N1 {0}")
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@example.org, bob@example.org",
                "Ada <ada@example.org>",
                "ada@example.org\r\nBcc: bob@example.org",
                "ada@example.org\n",
                " ada@example.org"
            })
    @DisplayName("N1 a recipient is one bare address, so that it cannot smuggle in headers or others")
    void aRecipientIsOneBareAddress(String recipient) {
        assertThat(outlet.reaches(recipient)).isFalse();
        assertThat(outlet.reaches("ada@example.org")).isTrue();
    }

    @Test
    @DisplayName("C5 what is to be said never says itself in a log")
    void whatIsToBeSaidNeverSaysItself() {
        assertThat(notice(Channel.EMAIL, "first-half", "ada@example.org"))
                .asString()
                .doesNotContain("ada@", "ABCD");
    }

    private static Notice notice(Channel channel, String template, String recipient) {
        return new Notice(
                UUID.randomUUID(), channel, template, "it", recipient, Map.of("half", "ABCD-EFGH"), Instant.MAX);
    }
}
