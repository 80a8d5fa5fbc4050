package it.sportello.notification.channel.post.printshop;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.UUID;

/** What a batch holds. Ids only: the rest is for the paper. */
record Manifest(
        @JsonProperty("batch_id") UUID batchId,
        @JsonProperty("letter_ids") List<UUID> letterIds) {

    private static final JsonMapper JSON = new JsonMapper();

    Manifest {
        letterIds = List.copyOf(letterIds);
    }

    static Manifest of(UUID batchId, List<PrintedLetter> letters) {
        return new Manifest(batchId, letters.stream().map(PrintedLetter::id).toList());
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Ids are always writable", e);
        }
    }
}
