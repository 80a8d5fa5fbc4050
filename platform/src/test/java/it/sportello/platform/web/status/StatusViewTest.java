package it.sportello.platform.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatusViewTest {

    @Test
    void saysThatTheServiceWorks() {
        assertThat(StatusView.noting(List.of()).detail()).isEqualTo("The service works.");
    }

    @Test
    void namesWhatIsAwayAndIsWellAllTheSame() {
        StatusView status = StatusView.noting(List.of("one part is away", "so is another"));
        assertThat(status.status()).isEqualTo(200);
        assertThat(status.title()).isEqualTo("OK");
        assertThat(status.detail()).isEqualTo("The service works, but: one part is away; so is another.");
    }

    @Test
    void isNeverLongerThanItsDescriptionSays() {
        assertThat(StatusView.noting(List.of("x".repeat(2000))).detail()).hasSize(1000);
    }
}
