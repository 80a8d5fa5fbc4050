package it.sportello.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("K7 a link holds its number, the link before it and every column")
class AuditChainTest {

    private static final UUID ID = UUID.fromString("01960000-0000-7000-8000-000000000001");
    private static final UUID PERSON = UUID.fromString("01960000-0000-7000-8000-000000000002");
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00.123456Z");
    private static final AuditRow ROW = row(ID, AT, "agent-7", "file-read", PERSON, "case-1", "caller asked");

    private final AuditChain chain = chain("key of thirty-two bytes, fictional");

    static Stream<AuditRow> otherRows() {
        return Stream.of(
                row(PERSON, AT, "agent-7", "file-read", PERSON, "case-1", "caller asked"),
                row(ID, AT.plusNanos(1000), "agent-7", "file-read", PERSON, "case-1", "caller asked"),
                row(ID, AT, "agent-8", "file-read", PERSON, "case-1", "caller asked"),
                row(ID, AT, "agent-7", "file-reads", PERSON, "case-1", "caller asked"),
                row(ID, AT, "agent-7", "file-read", ID, "case-1", "caller asked"),
                row(ID, AT, "agent-7", "file-read", null, "case-1", "caller asked"),
                row(ID, AT, "agent-7", "file-read", PERSON, "case-2", "caller asked"),
                row(ID, AT, "agent-7", "file-read", PERSON, "case-1", "nobody asked"),
                // Text moved from one column to the next.
                row(ID, AT, "agent-", "7file-read", PERSON, "case-1", "caller asked"));
    }

    @ParameterizedTest
    @MethodSource("otherRows")
    void differsWhenAnyColumnDiffers(AuditRow other) {
        assertThat(chain.hmac(1, AuditChain.start(), other)).isNotEqualTo(chain.hmac(1, AuditChain.start(), ROW));
    }

    @Test
    void tellsNoCaseFromAnEmptyOne() {
        assertThat(hmac(row(ID, AT, "a", "b", PERSON, null, "c")))
                .isNotEqualTo(hmac(row(ID, AT, "a", "b", PERSON, "", "c")));
    }

    @Test
    void differsByNumberPredecessorAndKey() {
        byte[] link = hmac(ROW);
        assertThat(chain.hmac(2, AuditChain.start(), ROW)).isNotEqualTo(link);
        assertThat(chain.hmac(1, link, ROW)).isNotEqualTo(link);
        assertThat(chain("another key of thirty-two bytes...").hmac(1, AuditChain.start(), ROW))
                .isNotEqualTo(link);
        assertThat(hmac(ROW)).isEqualTo(link);
    }

    @Test
    void readsPublishedHeadBack() {
        AuditHead head = AuditHead.of(42, hmac(ROW));
        assertThat(AuditHead.parse(head.toString())).isEqualTo(head);
    }

    private byte[] hmac(AuditRow row) {
        return chain.hmac(1, AuditChain.start(), row);
    }

    private static AuditChain chain(String key) {
        return new AuditChain(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "AES"));
    }

    private static AuditRow row(
            UUID id,
            Instant at,
            String actor,
            String action,
            @Nullable UUID person,
            @Nullable String caseId,
            String reason) {
        return new AuditRow(id, at, new AuditEntry(actor, action, person, caseId, reason));
    }
}
