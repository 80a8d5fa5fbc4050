package it.sportello.platform.web.entrance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.platform.web.limit.Admission;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdmissionTest {

    private static final int MOST = 64;

    private static final String UNFINISHED =
            "POST /probes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + "Content-Length: 100\r\n\r\n{";

    @Inject
    Admission admission;

    private final List<RawConnection> crowd = new ArrayList<>();

    @AfterEach
    void everyPlaceIsGivenBackWhenClientsVanish() throws IOException {
        for (RawConnection one : crowd) {
            one.close();
        }
        await("all places free again")
                .untilAsserted(() -> assertThat(admission.inFlight()).isZero());
    }

    @Test
    @DisplayName("beyond 64 requests in work the next answers 503 before its body and its token are read")
    void refusesBeforeBodyAndTokenAreRead() throws IOException {
        fillAllPlaces();

        try (var late = new RawConnection()) {
            String answer = late.send("POST /probes/own-once HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                            + "Authorization: Bearer forged\r\nContent-Length: 60000\r\n\r\n")
                    .readAnswer();

            assertThat(answer)
                    .startsWith("HTTP/1.1 503")
                    .containsIgnoringCase("retry-after: 2")
                    .containsIgnoringCase("cache-control: no-store")
                    .contains("problems/overloaded");
        }
    }

    @Test
    void servesAgainAsSoonAsAPlaceIsFree() throws IOException {
        fillAllPlaces();
        assertThat(given().get("/probes").statusCode()).isEqualTo(503);

        crowd.removeLast().close();

        await("a place")
                .untilAsserted(
                        () -> assertThat(given().get("/probes").statusCode()).isEqualTo(200));
    }

    @Test
    void everyKindOfAnswerGivesItsPlaceBack() {
        for (String path : List.of("/probes", "/nowhere", "/probes/broken", "/probes/own")) {
            given().get(path);
        }
        given().contentType("application/json").body("x".repeat(70_000)).post("/probes");

        await("all places free")
                .untilAsserted(() -> assertThat(admission.inFlight()).isZero());
    }

    private void fillAllPlaces() throws IOException {
        for (int i = 0; i < MOST; i++) {
            crowd.add(new RawConnection().send(UNFINISHED));
        }
        await("all places taken")
                .untilAsserted(() -> assertThat(admission.inFlight()).isEqualTo(MOST));
    }
}
