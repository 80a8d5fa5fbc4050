package it.sportello.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemJsonTest {

    @Test
    void writesTheMembersOfRfc9457() {
        assertThat(json(new ProblemException(CommonProblem.CONFLICT, "Taken.")))
                .isEqualTo("{\"type\":\"https://sportello.example/problems/conflict\","
                        + "\"title\":\"The state of the resource does not allow this\",\"status\":409,"
                        + "\"detail\":\"Taken.\",\"instance\":\"urn:sportello:request:r1\"}");
    }

    @Test
    void listsFaultyFields() {
        assertThat(json(CommonProblem.INVALID_CONTENT
                        .problem()
                        .withErrors(List.of(new FieldError("/size", "is large")))))
                .contains("\"errors\":[{\"pointer\":\"/size\",\"detail\":\"is large\"}]");
    }

    private static String json(ProblemException problem) {
        return new String(ProblemJson.write(problem, "r1"), StandardCharsets.UTF_8);
    }
}
