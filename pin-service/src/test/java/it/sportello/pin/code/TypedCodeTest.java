package it.sportello.pin.code;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.pin.code.staff.NewReadBack;
import it.sportello.pin.contact.NewContactProof;
import it.sportello.pin.recovery.form.NewCompletion;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedCodeTest {

    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"012345", "012 345", "01-23-45", "0 1 2 3 4 5", " 012345 "})
    @DisplayName("C9 K3 whoever types a code, groups its digits as they like")
    void everyFormTakesGroupedDigits(String typed) {
        assertThat(forms(typed)).allMatch(TypedCodeTest::isTaken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01234", "0123456", "o12345", "012.345", "", "0 1 2 3 4 5           "})
    @DisplayName("C9 K3 what is not six digits is no code in any form")
    void noFormTakesAnythingElse(String typed) {
        assertThat(forms(typed)).noneMatch(TypedCodeTest::isTaken);
    }

    private static Stream<Record> forms(String typed) {
        return Stream.of(
                new NewReadBack(typed),
                new NewContactProof(UUID.randomUUID(), typed),
                new NewCompletion(typed, "012345"),
                new NewCompletion("012345", typed));
    }

    private static boolean isTaken(Record form) {
        Validator validator = FACTORY.getValidator();
        return validator.validate(form).isEmpty();
    }
}
