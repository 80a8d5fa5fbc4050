package it.sportello.application.officer.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.application.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkDecisionTest {

    private static final Instant NOW = Fixtures.APRIL_FIRST;

    @ParameterizedTest
    @DisplayName("A8 more than 20 decisions, also in several files, need a second officer")
    @CsvSource({
        "0, 1, false",
        "0, 20, false",
        "0, 21, true",
        "0, 500, true",
        "15, 5, false",
        "15, 6, true",
        "20, 1, true"
    })
    void needsASecondOfficerBeyondTwenty(long alone, int lines, boolean needed) {
        assertThat(BulkDecision.needsApproval(alone, lines)).isEqualTo(needed);
    }

    @Test
    @DisplayName("A8 a long file waits twelve hours for the second officer, and then lapses")
    void lapses() {
        BulkDecision waiting = bulk(true, null);
        assertThat(waiting.state(21, NOW.plus(Duration.ofHours(12)).minusMillis(1)))
                .isEqualTo(BulkState.AWAITING_APPROVAL);
        assertThat(waiting.state(21, NOW.plus(Duration.ofHours(12)))).isEqualTo(BulkState.LAPSED);
        assertThat(waiting.awaitsApproval(NOW.plus(Duration.ofHours(12)))).isFalse();
    }

    @Test
    @DisplayName("A8 what was approved, or needs no approval, is in progress until its last line")
    void proceeds() {
        assertThat(bulk(true, "officer-2").state(1, NOW)).isEqualTo(BulkState.IN_PROGRESS);
        assertThat(bulk(true, "officer-2").awaitsApproval(NOW)).isFalse();
        assertThat(bulk(false, null).state(1, NOW)).isEqualTo(BulkState.IN_PROGRESS);
        assertThat(bulk(false, null).awaitsApproval(NOW)).isFalse();
        assertThat(bulk(false, null).state(0, NOW.plus(Duration.ofDays(9)))).isEqualTo(BulkState.DONE);
    }

    private static BulkDecision bulk(boolean needsApproval, @Nullable String approvedBy) {
        return new BulkDecision(
                UUID.randomUUID(), BulkDecision.officer("officer-1", null), NOW, needsApproval, approvedBy);
    }
}
