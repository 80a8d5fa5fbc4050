package it.sportello.contracts.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    private static final LocalDate BORN = LocalDate.of(1980, 1, 1);

    @ParameterizedTest
    @DisplayName("C1 a birth place is a Belfiore code")
    @ValueSource(strings = {"", "Roma", "h501", "H50", "N501", "H5011"})
    void refusesBirthPlacesThatAreNoBelfioreCodes(String place) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonalData("Mario", "Rossi", Sex.MALE, BORN, place))
                .withMessageContaining("birthPlace");
    }

    @Test
    @DisplayName("C1 who has one name only has it as family name")
    void demandsAFamilyNameOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonalData("Mario", " ", Sex.MALE, BORN, "H501"))
                .withMessageContaining("familyName");
        assertThat(new PersonalData("", "Suharto", Sex.MALE, BORN, "Z223").givenName())
                .isEmpty();
    }
}
