package it.sportello.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.PersonalData;
import it.sportello.contracts.person.Sex;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FictionalCitizenTest {

    @Test
    void theTaxCodeFitsThePerson() {
        FictionalCitizen citizen = FictionalCitizen.random();
        var data = new PersonalData(
                citizen.givenName(), citizen.familyName(), citizen.sex(), citizen.birthDate(), citizen.birthPlace());

        assertThat(FiscalCode.parse(citizen.taxCode()).inconsistenciesWith(data))
                .isEmpty();
    }

    @Test
    void theSameNumberIsTheSameCitizen() {
        assertThat(FictionalCitizen.numbered(7)).isEqualTo(FictionalCitizen.numbered(7));
        assertThat(IntStream.rangeClosed(1, 12)
                        .mapToObj(FictionalCitizen::numbered)
                        .map(FictionalCitizen::sex))
                .contains(Sex.FEMALE, Sex.MALE);
    }

    @Test
    void noTwoAreTheSame() {
        List<FictionalCitizen> many =
                Stream.generate(FictionalCitizen::random).limit(200).toList();

        assertThat(many).extracting(FictionalCitizen::taxCode).doesNotHaveDuplicates();
        assertThat(many).extracting(FictionalCitizen::email).doesNotHaveDuplicates();
    }
}
