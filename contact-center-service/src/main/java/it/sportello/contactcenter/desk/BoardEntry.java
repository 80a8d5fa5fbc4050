package it.sportello.contactcenter.desk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of the view on everything that waits for an agent. */
@Entity
@Immutable
class BoardEntry {

    @Id
    private UUID id;

    private String kind;
    private UUID personId;
    private UUID requestId;
    private @Nullable Integer issue;
    private @Nullable String channel;
    private String reasons;
    private @Nullable String failure;
    private Instant dueAt;

    protected BoardEntry() {}

    BoardEntryView view() {
        return new BoardEntryView(
                id, kind, personId, requestId, issue, channel, List.of(reasons.split(",")), failure, dueAt);
    }
}
