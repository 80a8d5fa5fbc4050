package it.sportello.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TestStackTest {

    private static final TestStack STACK = new TestStack();
    private static Map<String, String> settings = Map.of();

    @BeforeAll
    static void start() {
        STACK.init(Map.of("database", "pin"));
        settings = STACK.start();
    }

    @AfterAll
    static void stop() {
        STACK.stop();
    }

    @Test
    void theApplicationRoleOwnsNothing() throws SQLException {
        try (var owner = TestDatabase.asOwner();
                var app = TestDatabase.asApp();
                var ownerStatement = owner.createStatement();
                var appStatement = app.createStatement()) {
            ownerStatement.execute("create table secret_thing (id int)");

            assertThatThrownBy(() -> appStatement.execute("create table mine (id int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> appStatement.execute("select * from secret_thing"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void readsBackWhatWasSentToATopic() {
        var probe = TopicProbe.ofTestStack();
        byte[] value = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

        probe.send(Topic.PIN_EVENTS, "key-1", Map.of("ce_id", "7"), value);

        assertThat(probe.readAll(Topic.PIN_EVENTS, "key-1")).singleElement().satisfies(seen -> {
            assertThat(seen.headers()).containsEntry("ce_id", "7");
            assertThat(seen.text()).isEqualTo("{\"a\":1}");
        });
    }

    @Test
    void pinServiceIsGivenItsOwnSigningKeysAndNobodyElsesAddress() {
        assertThat(settings).containsKey("sportello.token.signing-keys").doesNotContainKey("sportello.token.jwks");
    }

    @Test
    void mintsTokensThatNameTheCitizen() {
        String token = TestTokens.citizen(FictionalCitizen.random(), TestTokens.SIMPLIFIED);

        assertThat(token.split("\\.")).hasSize(3);
    }
}
