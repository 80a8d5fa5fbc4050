package it.sportello.pin.register;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A postal address. {@code province} is the two-letter sign, {@code country} ISO 3166-1 alpha-2. */
public record Address(
        String street,
        @Nullable String houseNumber,
        String postalCode,
        String municipality,
        String province,
        String country) {

    public Address {
        requireNonNull(street, "street");
        requireNonNull(postalCode, "postalCode");
        requireNonNull(municipality, "municipality");
        requireNonNull(province, "province");
        requireNonNull(country, "country");
    }

    /** The same for every way of writing this address. */
    public String comparable() {
        return Stream.of(streetAndNumber(), postalCode, municipality, province, country)
                .map(Writing::comparable)
                .collect(Collectors.joining("|"));
    }

    /** As it stands on an envelope, below the name. */
    public List<String> lines() {
        return List.of(streetAndNumber(), postalCode + " " + municipality + " " + province, country);
    }

    private String streetAndNumber() {
        return houseNumber == null ? street : street + " " + houseNumber;
    }

    @Override
    public String toString() {
        return "Address[redacted]";
    }
}
