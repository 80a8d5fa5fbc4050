package it.sportello.notification.channel.post.printshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrintShopVisitTest {

    private static final String TAKEN = "taken-by-another-replica.json";

    @Inject
    PrintShopClient printShop;

    @Test
    @DisplayName("N2 an acknowledgement that another replica took meanwhile does not end the visit")
    void whatAnotherReplicaTookDoesNotEndTheVisit() throws IOException {
        try (PrintShopVisit visit = printShop.visit()) {
            assertThat(visit.read(TAKEN)).isEmpty();
            assertThatCode(() -> visit.setAside(TAKEN)).doesNotThrowAnyException();
            assertThatCode(() -> visit.remove(TAKEN)).doesNotThrowAnyException();
        }
    }
}
