package it.sportello.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Language;
import it.sportello.localstack.testing.KnownMessages;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever asks for a message is held to the same list. */
class KnownMessagesTest {

    private final MailTexts mails = new MailTexts(TestEngine.of(Medium.MAIL));
    private final SmsTexts shortMessages = new SmsTexts(TestEngine.of(Medium.SMS));

    @Test
    @DisplayName("N5 the list of messages names every text we have, and nothing else")
    void theListNamesEveryText() {
        Set<MessageTemplate> listed = KnownMessages.parametersByTemplate().keySet().stream()
                .map(name -> MessageTemplate.find(name).orElseThrow(() -> new AssertionError("No text for " + name)))
                .collect(Collectors.toSet());

        assertThat(listed).containsExactlyInAnyOrder(MessageTemplate.values());
    }

    @ParameterizedTest(name = "N5 {0} {1}")
    @MethodSource("everyListedMessage")
    @DisplayName("N5 every listed message is written on every channel and in every language from its parameters alone")
    void everyListedMessageIsWritten(String name, Language language, Set<String> parameters) {
        MessageTemplate template = MessageTemplate.find(name).orElseThrow();
        Map<String, String> given =
                parameters.stream().collect(Collectors.toMap(Function.identity(), KnownMessagesTest::example));

        assertThat(template.parameters()).isEqualTo(parameters);
        assertThat(mails.render(template, language, given).body()).isNotBlank().doesNotContain("{", "}");
        assertThat(shortMessages.render(template, language, given).orElseThrow().value())
                .doesNotContain("{", "}");
    }

    private static String example(String parameter) {
        return switch (parameter) {
            case "half" -> "ABCD-EFGH";
            case "code" -> "123456";
            case "expires_at" -> "2020-04-01T07:15:00Z";
            case "use" -> "RECOVERY";
            case "protocol_number" -> "SPT-2020-000000042";
            case "benefit" -> "BABYSITTING";
            case "filed_at" -> "2020-04-01T07:05:00Z";
            case "status" -> "SUBMITTED";
            case "last_day", "valid_until" -> "2020-05-04";
            default -> throw new IllegalArgumentException("What does " + parameter + " look like?");
        };
    }

    static Stream<Arguments> everyListedMessage() {
        return KnownMessages.parametersByTemplate().entrySet().stream()
                .flatMap(message -> Arrays.stream(Language.values())
                        .map(language -> Arguments.of(message.getKey(), language, message.getValue())));
    }
}
