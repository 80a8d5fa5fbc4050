package it.sportello.e2e.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FilingLedgerTest {

    @Test
    @DisplayName("A5 what was accepted and is not stored is lost")
    void countsLostFilings() {
        FilingLedger run = new FilingLedger(99, 99);
        assertThat(run.lost(100)).isEqualTo(1);
        assertThat(run.doubled()).isZero();
    }

    @Test
    @DisplayName("A4 two live filings of one person are one too many")
    void countsDoubledFilings() {
        FilingLedger run = new FilingLedger(101, 100);
        assertThat(run.lost(101)).isZero();
        assertThat(run.doubled()).isEqualTo(1);
    }

    @Test
    void saysBothOnOneLine() {
        var printed = new ByteArrayOutputStream();
        new BenchReport(new PrintStream(printed, true, StandardCharsets.UTF_8)).ledger(100, new FilingLedger(100, 99));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("100 accepted, 100 stored, 99 persons: 0 lost, 1 doubled");
    }
}
