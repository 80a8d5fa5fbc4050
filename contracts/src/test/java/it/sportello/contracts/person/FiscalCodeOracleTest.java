package it.sportello.contracts.person;

import static org.assertj.core.api.Assertions.assertThat;

import it.kamaladafrica.codicefiscale.City;
import it.kamaladafrica.codicefiscale.CodiceFiscale;
import it.kamaladafrica.codicefiscale.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An independent implementation and ours must agree on people drawn from a seed. */
class FiscalCodeOracleTest {

    private static final int PEOPLE = 2_000;
    private static final List<String> PLACES = List.of("H501", "F205", "F839", "L219", "A944", "D612", "Z110", "Z404");
    private static final List<String> SYLLABLES = List.of(
            "ba", "chi", "dre", "e", "gno", "lu", "ma", "ni", "o", "pro", "ri", "sta", "u", "vil", "zza", "à", " de ");

    @Test
    @DisplayName("C2 our codes are those of an independent implementation")
    void computesWhatTheOracleComputes() {
        people().forEach(person -> assertThat(FiscalCode.computedFrom(person).value())
                .as("%s %s", person.givenName(), person.familyName())
                .isEqualTo(oracle(person).getValue()));
    }

    @Test
    @DisplayName("C2 every omocodia variant of the oracle is well formed and consistent")
    void takesEveryOmocodiaOfTheOracle() {
        people().limit(200)
                .forEach(person -> IntStream.rangeClosed(1, 7).forEach(level -> {
                    var taxCode = FiscalCode.parse(
                            oracle(person).toOmocodeLevel(level).getValue());
                    assertThat(taxCode.inconsistenciesWith(person)).isEmpty();
                }));
    }

    @Test
    @DisplayName("C2 a code is consistent with a person exactly when the oracle gives that person this code")
    void judgesAsTheOracleJudges() {
        List<PersonalData> some = people().limit(60).toList();
        for (PersonalData coded : some) {
            var taxCode = FiscalCode.computedFrom(coded);
            for (PersonalData declared : some) {
                for (PersonalData mixed : mixtures(coded, declared)) {
                    assertThat(taxCode.inconsistenciesWith(mixed).isEmpty())
                            .as("%s %s", mixed.givenName(), mixed.familyName())
                            .isEqualTo(oracle(mixed).getValue().equals(taxCode.value()));
                }
            }
        }
    }

    @Test
    @DisplayName("C2 one character changed: we and the oracle refuse the same codes")
    void refusesWhatTheOracleRefuses() {
        people().limit(60)
                .map(FiscalCode::computedFrom)
                .map(FiscalCode::value)
                .forEach(code -> IntStream.range(0, 16)
                        .forEach(place -> "0179ABLMPSZ"
                                .chars()
                                .mapToObj(other -> code.substring(0, place) + (char) other + code.substring(place + 1))
                                .forEach(changed -> assertThat(
                                                FiscalCode.findDefect(changed).isEmpty())
                                        .as(changed)
                                        .isEqualTo(CodiceFiscale.isFormatValid(changed)))));
    }

    /** What is declared is right but for one part of it. */
    private static List<PersonalData> mixtures(PersonalData coded, PersonalData other) {
        return List.of(
                new PersonalData(
                        other.givenName(), coded.familyName(), coded.sex(), coded.birthDate(), coded.birthPlace()),
                new PersonalData(
                        coded.givenName(), other.familyName(), coded.sex(), coded.birthDate(), coded.birthPlace()),
                new PersonalData(
                        coded.givenName(), coded.familyName(), other.sex(), coded.birthDate(), coded.birthPlace()),
                new PersonalData(
                        coded.givenName(), coded.familyName(), coded.sex(), other.birthDate(), coded.birthPlace()),
                new PersonalData(
                        coded.givenName(), coded.familyName(), coded.sex(), coded.birthDate(), other.birthPlace()));
    }

    private static CodiceFiscale oracle(PersonalData person) {
        City city = City.builder()
                .name("Somewhere")
                .prov("XX")
                .belfiore(person.birthPlace())
                .build();
        return CodiceFiscale.of(Person.builder()
                .firstname(person.givenName())
                .lastname(person.familyName())
                .birthDate(person.birthDate())
                .isFemale(person.sex() == Sex.FEMALE)
                .city(city)
                .build());
    }

    private static Stream<PersonalData> people() {
        var random = new Random(20_200_401);
        return Stream.generate(() -> person(random)).limit(PEOPLE);
    }

    private static PersonalData person(Random random) {
        return new PersonalData(
                name(random),
                name(random),
                random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
                LocalDate.of(1900, 1, 1).plusDays(random.nextInt(43_800)),
                PLACES.get(random.nextInt(PLACES.size())));
    }

    /** Never blank: the last syllable always has a letter. */
    private static String name(Random random) {
        var name = new StringBuilder();
        for (int left = random.nextInt(4); left > 0; left--) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return name.append("no").toString().strip();
    }
}
