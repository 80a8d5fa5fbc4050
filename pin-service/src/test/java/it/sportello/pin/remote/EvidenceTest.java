package it.sportello.pin.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.platform.inbox.RejectedRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    @Test
    @DisplayName("K4 the evidence names the codes of both contacts, the first half's and the second half's")
    void namesBothCodes() {
        assertThat(Evidence.of(Map.of("first_code", FIRST.toString(), "second_code", SECOND.toString())))
                .isEqualTo(new Evidence(FIRST, SECOND, false));
    }

    @Test
    @DisplayName("K4 the approving agent has seen the evidence when it says so, and not by any other word")
    void saysWhoHasSeenIt() {
        Map<String, String> codes = Map.of("first_code", FIRST.toString(), "second_code", SECOND.toString());
        for (String word : List.of("true", "false", "yes", "")) {
            Map<String, String> sealed = new HashMap<>(codes);
            sealed.put("evidence_seen", word);
            assertThat(Evidence.of(sealed).seen()).isEqualTo(word.equals("true"));
        }
    }

    @Test
    @DisplayName("K4 what names no codes, or a contact instead, is rejected without quoting it")
    void rejectsWhatNamesNoCodes() {
        for (Map<String, String> sealed : List.of(
                Map.<String, String>of(),
                Map.of("first_code", FIRST.toString()),
                Map.of("first_code", FIRST.toString(), "second_code", "rossi@example.org"))) {
            assertThatThrownBy(() -> Evidence.of(sealed))
                    .isInstanceOf(RejectedRecord.class)
                    .message()
                    .doesNotContain("example.org");
        }
    }
}
