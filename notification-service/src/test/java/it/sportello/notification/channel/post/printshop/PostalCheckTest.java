package it.sportello.notification.channel.post.printshop;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.embedded.DevelopmentKeys.PostalKey;
import it.sportello.notification.role.Role;
import it.sportello.notification.role.RoleConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostalCheckTest {

    @TempDir
    private Path directory;

    @Test
    @DisplayName("C5 production sends letters to a print shop elsewhere, with keys of its own")
    void productionStartsWithARealPrintShop() throws IOException {
        assertThat(refusals(Role.POSTAL, "sftp.stamperia.example", Optional.of(ownKey())))
                .isEmpty();
    }

    @Test
    @DisplayName("C5 production refuses a print shop on this machine, naming the property")
    void productionRefusesAPrintShopOnThisMachine() throws IOException {
        assertThat(refusals(Role.POSTAL, "127.0.0.1", Optional.of(ownKey())))
                .singleElement()
                .asString()
                .startsWith("sportello.postal.host ");
    }

    @Test
    @DisplayName("C5 production refuses development keys and missing keys, naming each property")
    void productionRefusesDevelopmentKeysAndMissingKeys() {
        Path development = DevelopmentKeys.in(directory).postal(PostalKey.CLIENT);

        for (Optional<Path> key : List.of(Optional.of(development), Optional.<Path>empty())) {
            assertThat(refusals(Role.POSTAL, "sftp.stamperia.example", key))
                    .satisfiesExactly(
                            refusal -> assertThat(refusal).startsWith("sportello.postal.client-key "),
                            refusal -> assertThat(refusal).startsWith("sportello.postal.host-key "),
                            refusal -> assertThat(refusal).startsWith("sportello.postal.print-shop-key "));
        }
    }

    @Test
    @DisplayName("C5 a process without the role needs no print shop")
    void aProcessWithoutTheRoleNeedsNoPrintShop() {
        assertThat(refusals(Role.MAIL, "localhost", Optional.empty())).isEmpty();
    }

    private Path ownKey() throws IOException {
        String development = Files.readString(DevelopmentKeys.in(directory).postal(PostalKey.CLIENT));
        return Files.writeString(directory.resolve("own.jwk"), development.replace("\"kid\":\"dev-", "\"kid\":\""));
    }

    private static List<String> refusals(Role role, String host, Optional<Path> key) {
        RoleConfig roles = () -> Set.of(role);
        return new PostalCheck(new FixedPostalConfig(host, key), roles).refusals();
    }

    private record FixedPostalConfig(String host, Optional<Path> key) implements PostalConfig {

        @Override
        public int port() {
            return 22;
        }

        @Override
        public String username() {
            return "sportello";
        }

        @Override
        public Optional<Path> clientKey() {
            return key;
        }

        @Override
        public Optional<Path> hostKey() {
            return key;
        }

        @Override
        public Optional<Path> printShopKey() {
            return key;
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(1);
        }
    }
}
