package it.sportello.application.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.contracts.CredentialLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueReaderTest {

    @Test
    @DisplayName("A1 ships with the six emergency benefits and two ordinary ones")
    void shipsWithEightBenefits() {
        assertThat(Catalogues.BUILT_IN.benefits())
                .extracting(Benefit::code)
                .containsExactly(
                        "PROFESSIONALS",
                        "SELF_EMPLOYED",
                        "SEASONAL_TOURISM",
                        "AGRICULTURE",
                        "ENTERTAINMENT",
                        "BABYSITTING",
                        "NASPI",
                        "PARENTAL_LEAVE");
    }

    @Test
    @DisplayName("A1 emergency benefits are simplified, ordinary ones need a dispositive PIN and are suspended below")
    void knowsTheLevels() {
        assertThat(Catalogues.BUILT_IN.benefits()).allSatisfy(benefit -> {
            boolean ordinary = benefit.code().equals("NASPI") || benefit.code().equals("PARENTAL_LEAVE");
            assertThat(benefit.simplified()).isEqualTo(!ordinary);
            assertThat(benefit.minimumLevel())
                    .isEqualTo(ordinary ? CredentialLevel.DISPOSITIVE : CredentialLevel.SIMPLIFIED);
            assertThat(benefit.fileSuspendedFrom()).isEqualTo(ordinary ? CredentialLevel.ORDINARY : null);
        });
    }

    @Test
    @DisplayName("A4 the five allowances of 600 euro exclude each other, and nothing else does")
    void groupsTheFiveAllowances() {
        assertThat(Catalogues.BUILT_IN.benefits())
                .filteredOn(benefit -> benefit.exclusionGroup().equals("ALLOWANCE_600"))
                .hasSize(5)
                .allSatisfy(benefit -> assertThat(benefit.amount()).isEqualTo(new Amount(60_000, "EUR", false, null)))
                .extracting(Benefit::period)
                .containsOnly(Catalogues.benefit("AGRICULTURE").period());
        assertThat(Catalogues.BUILT_IN.benefits())
                .extracting(Benefit::exclusionGroup)
                .contains("BABYSITTING", "NASPI");
    }

    @Test
    @DisplayName("A7 baby-sitting is claimed for children and has to be appropriated")
    void knowsWhatIsSpecialAboutBabySitting() {
        assertThat(Catalogues.BUILT_IN.benefits())
                .filteredOn(Benefit::needsAppropriation)
                .filteredOn(benefit -> benefit.childRule() != null)
                .extracting(Benefit::code)
                .containsExactly("BABYSITTING");
    }

    @Test
    @DisplayName("A1 a file in the configured directory replaces a benefit without a release, and adds new ones")
    void readsTheConfiguredDirectory(@TempDir Path directory) throws IOException {
        String longer = Files.readString(resource()).replace("to: 2020-06-03", "to: 2020-06-30");
        Files.writeString(directory.resolve("longer.yaml"), longer);
        Files.writeString(directory.resolve("new.yaml"), CatalogueFileTest.SMALL);

        Catalogue catalogue = new CatalogueReader(() -> Optional.of(directory)).catalogue();

        assertThat(catalogue.benefits()).hasSize(9);
        assertThat(catalogue.find("AGRICULTURE").orElseThrow().window().to()).hasToString("2020-06-30");
        assertThat(catalogue.find("FISHERY")).isPresent();
    }

    @Test
    @DisplayName("A1 a benefit that stands twice in one source is refused")
    void refusesABenefitThatStandsTwice(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("a.yaml"), CatalogueFileTest.SMALL);
        Files.writeString(directory.resolve("b.yaml"), CatalogueFileTest.SMALL);

        assertThatThrownBy(() -> new CatalogueReader(() -> Optional.of(directory)).catalogue())
                .isInstanceOf(BrokenCatalogueException.class)
                .hasMessageContainingAll("b.yaml", "FISHERY", "code", "twice");
    }

    private static Path resource() {
        return Path.of("src/main/resources/catalogue/agriculture.yaml");
    }
}
