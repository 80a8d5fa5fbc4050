package it.sportello.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepTest {

    @Test
    void goesOnUntilATransactionFindsNothing() {
        Iterator<Integer> touched = List.of(200, 200, 7, 0, 200).iterator();

        Sweep.untilDone(touched::next);

        assertThat(touched.next()).isEqualTo(200);
        assertThat(touched).isExhausted();
    }

    @Test
    void endsWhenItsThreadHasToStop() {
        Iterator<Integer> touched = List.of(200, 200).iterator();
        Thread.currentThread().interrupt();

        Sweep.untilDone(touched::next);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(touched).hasNext();
    }
}
