package it.sportello.localstack.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void areDifferentAndNoneThatAnOutgoingConnectionGets() {
        List<Integer> ports = FreePorts.next(50);

        assertThat(ports).doesNotHaveDuplicates().hasSize(50).allMatch(port -> port >= 20_000 && port < 32_000);
        assertThat(FreePorts.next(50)).doesNotContainAnyElementsOf(ports);
    }

    @Test
    void passesOverWhereSomebodyListens() throws IOException {
        int next = FreePorts.next() + 1;
        try (var _ = new ServerSocket(next, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePorts.next(20)).doesNotContain(next);
        }
    }
}
