package it.sportello.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.sportello.localstack.launcher.fleet.StartRefusedException;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class StackPortsTest {

    @Test
    void namesThePortThatSomebodyElseHas() throws IOException {
        StackPorts ports = StackPorts.free();

        try (var taken = new ServerSocket(ports.postgres(), 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(StartRefusedException.class)
                    .isThrownBy(ports::requireFree)
                    .withMessageContaining(taken.getLocalPort() + " (PostgreSQL)")
                    .withMessageNotContaining("Kafka");
        }
        assertThatCode(ports::requireFree).doesNotThrowAnyException();
    }

    @Test
    void everyServiceKeepsTheDoorPeopleKnow() {
        StackPorts ports = StackPorts.wellKnown();

        assertThat(ports.services().get(SuiteService.PIN).http()).isEqualTo(8081);
        assertThat(ports.services().get(SuiteService.CONTACT_CENTER).management())
                .isEqualTo(9084);
    }
}
