package it.sportello.application.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.contracts.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueFileTest {

    static final String SMALL = """
            version: '2020-04-02'
            benefits:
              - code: FISHERY
                name: {it: Indennità per pescatori, en: Allowance for fishers, de: Entschädigung für Fischer}
                legal_basis: D.L. 0/2020, art. 1
                window: {from: 2020-04-02, to: 2020-06-30}
                period: {from: 2020-04-01, to: 2020-04-30}
                amount: {cents: 95000, currency: EUR}
                minimum_level: SIMPLIFIED
                simplified: true
                exclusion_group: FISHERY
                declaration_schema: {type: object, additionalProperties: false, properties: {boats: {type: integer}}}
            """;

    @Test
    @DisplayName("A1 a benefit is read whole, with the version of its file")
    void readsABenefit() {
        assertThat(new CatalogueFile("small.yaml", SMALL).read())
                .singleElement()
                .satisfies(benefit -> {
                    assertThat(benefit.catalogueVersion()).isEqualTo("2020-04-02");
                    assertThat(benefit.name().in(Language.DE)).isEqualTo("Entschädigung für Fischer");
                    assertThat(benefit.amount()).isEqualTo(new Amount(95_000, "EUR", false, null));
                    assertThat(benefit.needsAppropriation()).isFalse();
                });
    }

    @ParameterizedTest(name = "{0} → {1} is refused at {2}")
    @DisplayName("A1 a broken catalogue is refused, naming file, benefit and field")
    @CsvSource(delimiter = '|', textBlock = """
                    code: FISHERY                  | code: fishery                    | code
                    legal_basis: D.L. 0/2020       | law: D.L. 0/2020                 | law
                    minimum_level: SIMPLIFIED      | minimum_level: SPID              | minimum_level
                    minimum_level: SIMPLIFIED      | minimum_level: DISPOSITIVE       | simplified
                    simplified: true               | simplified: false                | simplified
                    simplified: true               | file_suspended_from: ORDINARY    | simplified
                    to: 2020-06-30                 | to: 2020-06-31                   | window/to
                    to: 2020-06-30                 | to: 2020-04-01                   | window
                    cents: 95000                   | cents: 950.50                    | amount/cents
                    currency: EUR                  | currency: ITL                    | amount/currency
                    de: Entschädigung für Fischer  | fr: Indemnité pour pêcheurs      | name/fr
                    type: integer                  | type: whole number               | declaration_schema
                    exclusion_group: FISHERY       | colour: blue                     | colour
                    """)
    void namesWhatIsBroken(String good, String bad, String field) {
        CatalogueFile broken = new CatalogueFile("broken.yaml", SMALL.replace(good, bad));

        assertThatThrownBy(broken::read)
                .isInstanceOf(BrokenCatalogueException.class)
                .hasMessageContainingAll("file broken.yaml", "field " + field + ":");
    }

    @Test
    @DisplayName("A1 a benefit is named even when its own fields are fine and only its place is known")
    void namesTheBenefit() {
        CatalogueFile broken = new CatalogueFile("broken.yaml", SMALL.replace("to: 2020-06-30", "to: soon"));

        assertThatThrownBy(broken::read).hasMessageContaining("benefit FISHERY");
    }

    @Test
    @DisplayName("A1 a file that is no YAML, or says a thing twice, is refused by name")
    void refusesWhatIsNoYaml() {
        assertThatThrownBy(() -> new CatalogueFile("broken.yaml", "version: [").read())
                .isInstanceOf(BrokenCatalogueException.class)
                .hasMessageContaining("broken.yaml");
        assertThatThrownBy(() -> new CatalogueFile("broken.yaml", "version: a\nversion: b").read())
                .isInstanceOf(BrokenCatalogueException.class)
                .hasMessageContaining("version");
    }
}
