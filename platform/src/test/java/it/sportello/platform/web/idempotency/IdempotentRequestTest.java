package it.sportello.platform.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.sportello.platform.web.problem.ProblemException;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IdempotentRequestTest {

    private static final String SCOPE = "8a1e6f0e-5a57-4f2f-a6a6-3ac2a3a3b001";

    @Test
    @DisplayName("A4 the same body under the same key is the same request")
    void recognisesARepeatedRequest() {
        assertThat(request(1).comparedWith(hash(1))).isEqualTo(new IdempotencyDecision.SameRequest());
    }

    @Test
    @DisplayName("A4 another body under the same key is refused")
    void recognisesAnotherBody() {
        assertThat(request(1).comparedWith(hash(2))).isEqualTo(new IdempotencyDecision.OtherBody());
    }

    @Test
    @DisplayName("A4 who requires the same request gets 422 for another one, and nothing for the same")
    void requiresTheSameBody() {
        request(1).requireSame(hash(1));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> request(1).requireSame(hash(2)))
                .satisfies(
                        refused -> assertThat(refused.type().slug()).isEqualTo("idempotency-key-reused"),
                        refused -> assertThat(refused.type().status()).isEqualTo(422));
    }

    @Test
    void takesOnlyASha256() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdempotentRequest(SCOPE, UUID.randomUUID(), new byte[20]));
    }

    @Test
    void cannotBeChangedFromOutside() {
        byte[] hash = hash(1);
        var request = new IdempotentRequest(SCOPE, UUID.randomUUID(), hash);

        hash[0] = 9;
        request.requestHash()[0] = 9;

        assertThat(request.requestHash()).isEqualTo(hash(1));
    }

    @Test
    void keepsThePersonOutOfLogs() {
        assertThat(request(1)).asString().doesNotContain(SCOPE);
    }

    private static IdempotentRequest request(int body) {
        return new IdempotentRequest(SCOPE, UUID.randomUUID(), hash(body));
    }

    private static byte[] hash(int first) {
        byte[] hash = new byte[32];
        hash[0] = (byte) first;
        return hash;
    }
}
