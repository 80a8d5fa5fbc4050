package it.sportello.pin.register;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.register.writing.MunicipalityName;
import it.sportello.pin.register.writing.Provinces;
import it.sportello.pin.register.writing.StreetLine;
import it.sportello.pin.territory.PostalCodes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A postal address. {@code province} is the two-letter sign, {@code country} ISO 3166-1 alpha-2. */
public record Address(
        String street,
        @Nullable String houseNumber,
        String postalCode,
        String municipality,
        String province,
        String country) {

    private static final String ITALY = "IT";

    public Address {
        requireNonNull(street, "street");
        requireNonNull(postalCode, "postalCode");
        requireNonNull(municipality, "municipality");
        requireNonNull(province, "province");
        requireNonNull(country, "country");
    }

    /** Whether both can mean the same door, as two archives write it (C3). */
    public boolean isSameAs(Address other) {
        return Writing.isSame(country, other.country)
                && isSamePlaceAs(other)
                && StreetLine.read(streetAndNumber()).isSameAs(StreetLine.read(other.streetAndNumber()));
    }

    private boolean isSamePlaceAs(Address other) {
        if (isItalian()) {
            return MunicipalityName.read(municipality).equals(MunicipalityName.read(other.municipality))
                    && Provinces.agree(Writing.comparable(province), Writing.comparable(other.province))
                    && PostalCodes.agree(Writing.comparable(postalCode), Writing.comparable(other.postalCode));
        }
        return Writing.isSame(municipality, other.municipality)
                && Writing.isSame(province, other.province)
                && Writing.isSame(postalCode, other.postalCode);
    }

    /** By which the requests of a day from one address are counted (C13): nearly all ways of writing it have the same one. */
    public String limitKey() {
        String place =
                isItalian() ? MunicipalityName.read(municipality).comparable() : Writing.comparable(municipality);
        return String.join("|", StreetLine.read(streetAndNumber()).key(), place, Writing.comparable(country));
    }

    /** False only when the postal code is surely of another province. */
    public boolean hasPostalCodeOfItsProvince() {
        return !isItalian() || PostalCodes.fits(postalCode, province);
    }

    private boolean isItalian() {
        return country.equalsIgnoreCase(ITALY);
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
