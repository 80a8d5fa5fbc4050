package it.sportello.pin.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DueRoundTest {

    private final List<Integer> due =
            new ArrayList<>(IntStream.range(0, 10).boxed().toList());

    @Test
    @DisplayName("C10 more failures than a batch holds keep nobody behind them from their turn")
    void passesOverFailures() {
        Set<Integer> failing = Set.of(0, 1, 2, 3, 7);

        DueRound.goThrough(3, this::list, half -> !failing.contains(half) && due.remove(half));

        assertThat(due).containsExactlyInAnyOrderElementsOf(failing);
    }

    @Test
    @DisplayName("C10 a round ends though everything fails")
    void ends() {
        DueRound.goThrough(3, this::list, _ -> false);

        assertThat(due).hasSize(10);
    }

    private List<Integer> list(int skipped) {
        return due.stream().skip(skipped).limit(3).toList();
    }
}
