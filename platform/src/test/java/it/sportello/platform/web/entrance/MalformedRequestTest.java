package it.sportello.platform.web.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MalformedRequestTest {

    @ParameterizedTest
    @ValueSource(strings = {"GET probes", "GET /probes/%00", "GET /probes/../nowhere", "MAKE /probes"})
    void anAddressThatLeadsNowhereIsAProblem(String methodAndAddress) throws IOException {
        assertThat(exchange(methodAndAddress + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .matches("(?s)HTTP/1.1 40\\d .*")
                .contains("application/problem+json", "no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE\r\n\r\n",
                "GET /probes/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /probes HTTP/1.1\r\nHost: x\r\nbroken header\r\n\r\n"
            })
    void whatIsNotHttpIsRefusedWithoutAWord(String nonsense) throws IOException {
        assertThat(exchange(nonsense)).matches("(?s)HTTP/1.[01] 400 .*").doesNotContain("Exception", "items");
    }

    @Test
    void tooLargeHeadersAreRefused() throws IOException {
        assertThat(exchange("GET /probes HTTP/1.1\r\nHost: x\r\nX-Large: " + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
    }

    @Test
    void aBodyOfUndeclaredLengthIsNotReadAtAll() throws IOException {
        String answer = exchange("POST /probes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n12000\r\n");

        assertThat(answer).startsWith("HTTP/1.1 411").contains("application/problem+json", "no-store");
    }

    private static String exchange(String text) throws IOException {
        try (var connection = new RawConnection()) {
            return connection.send(text).readAnswer();
        }
    }
}
