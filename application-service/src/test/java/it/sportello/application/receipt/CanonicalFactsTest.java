package it.sportello.application.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.Fixtures;
import it.sportello.application.receipt.FiledFacts.ClaimedChild;
import it.sportello.application.receipt.FiledFacts.Holder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CanonicalFactsTest {

    private static final Holder HOLDER = new Holder("Fantasia", "Finzione", "FNZFTS**********");

    @Test
    @DisplayName("A12 the form of the facts never changes: receipts that are out in the world must stay valid")
    void isAsItEverWas() {
        FiledFacts facts = new FiledFacts(
                UUID.fromString("01890a5d-ac96-7745-b0c4-1d5e7a1b2c3d"),
                "SPT-2020-000000123",
                "BABYSITTING",
                "2020-04-01",
                LocalDate.parse("2020-03-05"),
                Instant.parse("2020-04-01T06:00:00.120Z"),
                new Holder("Fantasia", "D’Ängelo", "DNGFTS**********"),
                ApplicationStatus.SUBMITTED,
                true,
                Fixtures.json("{'z': true, 'a': {'d': 1.50, 'c': 2}}"),
                null,
                List.of(new ClaimedChild("FNZCMR**********", false)));

        assertThat(CanonicalFacts.of(facts).json())
                .isEqualTo("{\"application_id\":\"01890a5d-ac96-7745-b0c4-1d5e7a1b2c3d\",\"benefit\":\"BABYSITTING\","
                        + "\"catalogue_version\":\"2020-04-01\","
                        + "\"children\":[{\"masked_tax_code\":\"FNZCMR**********\",\"severe_disability\":false}],"
                        + "\"declaration\":{\"a\":{\"c\":2,\"d\":1.5},\"z\":true},"
                        + "\"filed_at\":\"2020-04-01T06:00:00.120Z\",\"full_pin_pending\":true,"
                        + "\"holder\":{\"family_name\":\"D’Ängelo\",\"given_name\":\"Fantasia\","
                        + "\"masked_tax_code\":\"DNGFTS**********\"},"
                        + "\"period_from\":\"2020-03-05\",\"protocol_number\":\"SPT-2020-000000123\","
                        + "\"status\":\"SUBMITTED\"}");
    }

    @Test
    @DisplayName("A12 any other fact gives another hash")
    void everyFactCounts() {
        FiledFacts babySitting = Facts.babySitting(HOLDER, 2);

        assertThat(List.of(
                        Facts.allowance(),
                        Facts.suspended(),
                        babySitting,
                        Facts.babySitting(HOLDER, 3),
                        Facts.babySitting(new Holder("Fantasia", "Finzioni", HOLDER.maskedTaxCode()), 2)))
                .extracting(facts -> CanonicalFacts.of(facts).hash())
                .doesNotHaveDuplicates()
                .allMatch(hash -> hash.matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    @DisplayName("A12 of a tax code stay the letters of the name, of a provisional one three digits")
    void tellsNeitherBirthDateNorPlace() {
        assertThat(TaxCodeMask.of("FNZCMR15E50H501W")).isEqualTo("FNZCMR**********");
        assertThat(TaxCodeMask.of("12345678903")).isEqualTo("123********");
    }

    @Test
    @DisplayName("A12 the holder is masked to their initials, whatever their name is made of")
    void masksTheHolder() {
        assertThat(HOLDER.initials()).isEqualTo("F*** F***");
        assertThat(new Holder("Öykü Łucja", "de Finzione", "X").initials()).isEqualTo("Ö*** d***");
        assertThat(new Holder("", "Finzione", "X").initials()).isEqualTo("*** F***");
    }
}
