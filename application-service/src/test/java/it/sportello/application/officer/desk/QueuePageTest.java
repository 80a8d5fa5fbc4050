package it.sportello.application.officer.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueuePageTest {

    @ParameterizedTest
    @DisplayName("A8 whatever is asked for, every row of the queue is on one page and no row on two")
    @CsvSource(
            value = {
                "0, 3, 5, null",
                "1, 1, 2, null",
                "20, 20, 21, null",
                "21, 20, 21, null",
                "100, 7, 8, null",
                "100, 7, 30, true",
                "100, 7, 30, false",
                "100, 30, 30, true",
                "60, 3, 20, true",
            },
            nullValues = "null")
    void losesAndDoublesNothing(int waiting, int limit, int stretch, Boolean flagged) {
        List<QueueRow> queue = queue(waiting, new Random(waiting + limit));
        List<QueueRow> seen = new ArrayList<>();
        UUID cursor = new UUID(0, 0);
        while (cursor != null) {
            QueuePage page = QueuePage.of(after(queue, cursor, stretch), stretch, flagged, limit);
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(limit);
            seen.addAll(page.rows());
            cursor = page.next();
        }
        assertThat(seen)
                .containsExactlyElementsOf(queue.stream()
                        .filter(row -> flagged == null || row.flagged() == flagged)
                        .toList());
    }

    @Test
    @DisplayName("A8 a page without a flagged row goes on where the search ended")
    void goesOnAfterAnEmptyPage() {
        List<QueueRow> queue = queue(40, new Random(1)).stream()
                .map(row -> row(row.id(), false))
                .toList();
        QueuePage page = QueuePage.of(queue.subList(0, 10), 10, true, 5);
        assertThat(page.rows()).isEmpty();
        assertThat(page.next()).isEqualTo(queue.get(9).id());
    }

    private static List<QueueRow> after(List<QueueRow> queue, UUID cursor, int most) {
        return queue.stream()
                .filter(row -> row.id().compareTo(cursor) > 0)
                .limit(most)
                .toList();
    }

    private static List<QueueRow> queue(int size, Random chance) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(number -> row(new UUID(0, number), chance.nextInt(4) == 0))
                .toList();
    }

    private static QueueRow row(UUID id, boolean flagged) {
        return new QueueRow(
                id, UUID.randomUUID(), "SPT", "BABYSITTING", WorkStatus.SUBMITTED, Instant.EPOCH, flagged, false);
    }
}
