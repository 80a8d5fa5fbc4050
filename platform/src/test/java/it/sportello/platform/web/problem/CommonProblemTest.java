package it.sportello.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommonProblemTest {

    @ParameterizedTest
    @EnumSource
    void isAnErrorThatSaysWhatToDo(CommonProblem type) {
        assertThat(type.status()).isBetween(400, 599);
        assertThat(type.slug()).matches("[a-z]+(-[a-z]+)*");
        assertThat(type.problem().detail()).endsWith(".");
    }

    @Test
    void hasOneNameEach() {
        assertThat(Arrays.stream(CommonProblem.values()).map(CommonProblem::slug))
                .doesNotHaveDuplicates();
    }

    @Test
    void standsForBareStatusCodes() {
        assertThat(CommonProblem.ofStatus(422)).contains(CommonProblem.INVALID_CONTENT);
        assertThat(CommonProblem.ofStatus(418)).isEmpty();
    }
}
