package it.sportello.pin.assistance;

import static it.sportello.pin.Declarations.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.pin.register.Address;
import it.sportello.pin.register.Resident;
import it.sportello.platform.inbox.RejectedRecord;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionTest {

    @Test
    @DisplayName("K2 what was corrected replaces what was declared, and nothing else")
    void changesWhatItNames() {
        Resident corrected =
                new Correction(Map.of("family_name", "D'Altronde", "birth_date", "1980-02-01")).applyTo(RESIDENT);
        assertThat(corrected.personal().familyName()).isEqualTo("D'Altronde");
        assertThat(corrected.personal().birthDate()).isEqualTo(LocalDate.of(1980, 2, 1));
        assertThat(corrected.personal().givenName())
                .isEqualTo(RESIDENT.personal().givenName());
        assertThat(corrected.residence()).isEqualTo(RESIDENT.residence());
    }

    @Test
    @DisplayName("K2 with another street the declared house number is gone")
    void forgetsTheHouseNumberOfAnotherStreet() {
        assertThat(new Correction(Map.of("street", "Via Nuova Finta"))
                        .applyTo(RESIDENT)
                        .residence())
                .isEqualTo(new Address("Via Nuova Finta", null, "00199", "Roma", "RM", "IT"));
        assertThat(new Correction(Map.of("house_number", "9"))
                        .applyTo(RESIDENT)
                        .residence()
                        .lines())
                .first()
                .isEqualTo("Via delle Prove 9");
    }

    @ParameterizedTest
    @DisplayName("K2 what cannot be read is rejected, and not repeated")
    @CsvSource({"birth_date, yesterday", "sex, none", "tax_code, RSSMRA80A01H501U", "phone, 06"})
    void rejectsTheUnreadable(String name, String value) {
        assertThatThrownBy(() -> new Correction(Map.of(name, value)).applyTo(RESIDENT))
                .isInstanceOf(RejectedRecord.class)
                .hasNoCause()
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain(value);
    }

    @Test
    void rejectsTheEmpty() {
        assertThatThrownBy(() -> new Correction(Map.of())).isInstanceOf(RejectedRecord.class);
    }
}
