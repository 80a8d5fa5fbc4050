package it.sportello.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecordHeadersTest {

    @Test
    @DisplayName("headers survive being kept, the last of a repeated name, and none breaks the text")
    void keepsHeaders() {
        var headers = new org.apache.kafka.common.header.internals.RecordHeaders(List.of(
                new RecordHeader("ce_id", "first".getBytes(UTF_8)),
                new RecordHeader("ce_id", "last \" \0".getBytes(UTF_8)),
                new RecordHeader("empty", null)));

        String kept = RecordHeaders.toJson(headers);

        assertThat(kept).doesNotContain("\0");
        assertThat(RecordHeaders.parse(kept)).isEqualTo(Map.of("ce_id", "last \" \0", "empty", ""));
    }
}
