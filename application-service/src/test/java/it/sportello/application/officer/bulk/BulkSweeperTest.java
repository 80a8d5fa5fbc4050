package it.sportello.application.officer.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Rows;
import it.sportello.application.officer.Officer;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BulkSweeperTest {

    private final Officer officer = Officer.somebody();

    @Inject
    BulkSweeper sweeper;

    @Test
    @DisplayName("A8 the lines of a file that nobody approved in time wait no more; those of a fresh one do")
    void lapsesWhatNobodyApproved() {
        String old = Files.taken(officer, Files.unknown(21));
        String fresh = Files.taken(officer, Files.unknown(21));
        Rows.update(
                "update bulk_decision set submitted_at = submitted_at - interval '12 hours' where id = ?",
                UUID.fromString(old.substring(old.lastIndexOf('/') + 1)));

        sweeper.lapse();

        assertThat(Files.show(officer, old).getList("lines.state")).hasSize(21).containsOnly("LAPSED");
        assertThat(Files.show(officer, old).getString("state")).isEqualTo("LAPSED");
        assertThat(Files.show(officer, fresh).getList("lines.state")).containsOnly("PENDING");
    }
}
