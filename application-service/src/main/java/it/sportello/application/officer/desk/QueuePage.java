package it.sportello.application.officer.desk;

import it.sportello.platform.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a stretch of the queue goes on a page. The flag is found row by row, and few rows carry it: a page may hold fewer
 * than were asked for, even none, and still have a next one. So no look takes long, and none misses a row.
 *
 * @param next where the next stretch begins; null at the end of the queue
 */
record QueuePage(List<QueueRow> rows, @Nullable UUID next) {

    QueuePage {
        rows = List.copyOf(rows);
    }

    /** @param stretch of the queue, oldest first; shorter than {@code longest} when the queue ends with it */
    static QueuePage of(List<QueueRow> stretch, int longest, @Nullable Boolean flagged, int limit) {
        List<QueueRow> shown = new ArrayList<>();
        for (QueueRow row : stretch) {
            if (shown.size() == limit) {
                return new QueuePage(shown, shown.getLast().id());
            }
            if (flagged == null || flagged == row.flagged()) {
                shown.add(row);
            }
        }
        return new QueuePage(
                shown, stretch.size() < longest ? null : stretch.getLast().id());
    }

    Page<QueueItemView> view() {
        return new Page<>(rows.stream().map(QueueRow::view).toList(), next);
    }
}
