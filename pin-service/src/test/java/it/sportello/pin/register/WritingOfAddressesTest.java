package it.sportello.pin.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Addresses drawn from a seed, written otherwise in several ways at once, or changed in one thing that matters. */
class WritingOfAddressesTest {

    private static final Map<String, List<String>> KINDS = Map.of(
            "Via", List.of("V.", "VIA"),
            "Viale", List.of("V.le", "VLE", "v/le"),
            "Piazza", List.of("P.zza", "P.ZA", "PZZA"),
            "Piazzale", List.of("P.le", "P.zle"),
            "Corso", List.of("C.so", "CSO"),
            "Largo", List.of("L.go", "LGO"),
            "Vicolo", List.of("V.lo", "VIC."));

    private static final List<String> NAMES = List.of(
            "delle Prove",
            "San Giovanni",
            "Santa Lucia",
            "Sant'Angelo",
            "Giuseppe Verdi",
            "XX Settembre",
            "dell'Esempio",
            "Nicolò Finto",
            "Vittorio Emanuele II",
            "Fratelli Inventati");

    private static final List<String> NUMBERS = List.of("7", "7/A", "7 bis", "12", "103", "9/11");

    private static final List<Place> PLACES = List.of(
            new Place("00184", "Roma", "RM", "00100"),
            new Place("20162", "Milano", "MI", "20100"),
            new Place("42121", "Reggio nell'Emilia", "RE", "42100"),
            new Place("71013", "San Giovanni Rotondo", "FG", "71013"),
            new Place("67100", "L'Aquila", "AQ", "67100"));

    private static final List<UnaryOperator<Address>> STREETS = List.of(
            address -> withStreet(address, address.street().toUpperCase(Locale.ROOT)),
            address -> withStreet(address, address.street().replace(" ", "  ").replace("'", "’")),
            address -> withStreet(address, address.street().replace("ò", "o'")),
            address -> withStreet(address, address.street().replaceFirst("(San|Santa) ", "S. ")),
            address -> withStreet(address, address.street().replace("Fratelli", "F.lli")),
            address ->
                    withStreet(address, address.street().replace("XX ", "20 ").replace(" II", " 2")));

    private static final List<UnaryOperator<Address>> DOORS = List.of(
            address -> withNumber(address, "n. " + address.houseNumber()),
            address -> withNumber(
                    address, address.houseNumber().toLowerCase(Locale.ROOT).replace("/", " - ")),
            address -> withNumber(withStreet(address, address.street() + ", " + address.houseNumber()), null));

    private static final List<UnaryOperator<Address>> TOWNS = List.of(
            address -> withPlace(
                    address, address.postalCode(), address.municipality().toUpperCase(Locale.ROOT)),
            address -> withPlace(
                    address, address.postalCode(), address.municipality().replace("San ", "S. ")),
            address -> withPlace(address, wideOf(address), address.municipality()));

    private static final List<UnaryOperator<Address>> CHANGES = List.of(
            address -> withStreet(address, otherKind(address.street())),
            address -> withStreet(address, address.street() + " Nuova"),
            address -> withStreet(
                    address, address.street().substring(0, address.street().length() - 1)),
            address -> withNumber(address, address.houseNumber() + "0"),
            address -> withNumber(address, "1" + address.houseNumber()),
            address -> withNumber(address, address.houseNumber() + "/C"),
            address -> withNumber(address, null),
            address -> withPlace(address, "00199", address.municipality()),
            address -> withPlace(address, address.postalCode(), address.municipality() + " Marina"),
            address -> new Address(
                    address.street(), address.houseNumber(), address.postalCode(), address.municipality(), "TO", "IT"),
            address -> new Address(
                    address.street(),
                    address.houseNumber(),
                    address.postalCode(),
                    address.municipality(),
                    address.province(),
                    "CH"));

    private record Place(String postalCode, String municipality, String province, String wide) {}

    static Stream<Address> addresses() {
        Random random = new Random(20_200_401);
        return Stream.generate(() -> address(random)).limit(150);
    }

    @ParameterizedTest
    @DisplayName("C3 C13 an address written otherwise in up to four ways at once is the same, and counts as the same")
    @MethodSource("addresses")
    void staysTheSameHoweverWritten(Address address) {
        Random random = new Random(address.lines().hashCode());
        IntStream.range(0, 40).forEach(_ -> {
            Address written = abbreviated(address, random);
            for (List<UnaryOperator<Address>> part : List.of(STREETS, DOORS, TOWNS)) {
                written = oneOf(part, random).apply(written);
            }
            assertThat(address.isSameAs(written))
                    .as(address.lines() + " " + written.lines())
                    .isTrue();
            assertThat(written.isSameAs(address))
                    .as(written.lines() + " " + address.lines())
                    .isTrue();
            assertThat(written.limitKey()).as(written.lines().toString()).isEqualTo(address.limitKey());
        });
    }

    @ParameterizedTest
    @DisplayName("C3 an address that is another one in one thing stays another one, whatever is written otherwise")
    @MethodSource("addresses")
    void isAnotherWhenOneThingDiffers(Address address) {
        Random random = new Random(address.lines().hashCode());
        for (UnaryOperator<Address> change : CHANGES) {
            Address other = change.apply(address);
            Address written = oneOf(STREETS, random).apply(other);
            for (Address wrong : List.of(other, written)) {
                assertThat(address.isSameAs(wrong))
                        .as(address.lines() + " " + wrong.lines())
                        .isFalse();
                assertThat(wrong.isSameAs(address))
                        .as(wrong.lines() + " " + address.lines())
                        .isFalse();
            }
        }
    }

    private static Address address(Random random) {
        Place place = oneOf(PLACES, random);
        List<String> kinds = KINDS.keySet().stream().sorted().toList();
        return new Address(
                oneOf(kinds, random) + " " + oneOf(NAMES, random),
                oneOf(NUMBERS, random),
                place.postalCode(),
                place.municipality(),
                place.province(),
                "IT");
    }

    private static Address abbreviated(Address address, Random random) {
        int blank = address.street().indexOf(' ');
        String kind = address.street().substring(0, blank);
        return random.nextBoolean()
                ? address
                : withStreet(
                        address,
                        oneOf(KINDS.get(kind), random) + address.street().substring(blank));
    }

    private static String otherKind(String street) {
        int blank = street.indexOf(' ');
        String kind = street.substring(0, blank);
        String other = KINDS.keySet().stream()
                .sorted()
                .filter(it -> !it.equals(kind))
                .findFirst()
                .orElseThrow();
        return other + street.substring(blank);
    }

    private static String wideOf(Address address) {
        return PLACES.stream()
                .filter(place -> place.province().equals(address.province()))
                .map(Place::wide)
                .findFirst()
                .orElseGet(address::postalCode);
    }

    private static Address withStreet(Address address, String street) {
        return new Address(
                street,
                address.houseNumber(),
                address.postalCode(),
                address.municipality(),
                address.province(),
                address.country());
    }

    private static Address withNumber(Address address, @Nullable String number) {
        return new Address(
                address.street(),
                number,
                address.postalCode(),
                address.municipality(),
                address.province(),
                address.country());
    }

    private static Address withPlace(Address address, String postalCode, String municipality) {
        return new Address(
                address.street(),
                address.houseNumber(),
                postalCode,
                municipality,
                address.province(),
                address.country());
    }

    private static <T> T oneOf(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
