package it.sportello.application.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.contracts.Language;
import org.jspecify.annotations.Nullable;
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
                help: {it: Per i pescatori., en: For fishers., de: Für Fischer.}
                legal_basis: D.L. 0/2020, art. 1
                window: {from: 2020-04-02, to: 2020-06-30}
                period: {from: 2020-04-01, to: 2020-04-30}
                amount: {cents: 95000, currency: EUR, raised: {cents: 99000, when: at_sea}}
                minimum_level: SIMPLIFIED
                simplified: true
                exclusion_group: FISHERY
                child_rule: {under_age: 12, 'on': 2020-04-02, asks: {it: Età, en: Age, de: Alter}, excludes: {it: Età, en: Age, de: Alter}}
                declaration_schema:
                  type: object
                  additionalProperties: false
                  required: [boats, at_sea, ended_on]
                  properties: {boats: {type: integer, maximum: 10}, at_sea: {type: boolean}, ended_on: {type: string, format: date}, coast: {enum: [EAST, WEST]}}
                questions:
                  - {field: boats, text: {it: Barche, en: Boats, de: Boote}}
                  - {field: at_sea, text: {it: In mare, en: At sea, de: Auf See}}
                  - {field: ended_on, text: {it: Quando, en: When, de: Wann}}
                  - field: coast
                    text: {it: Costa, en: Coast, de: Küste}
                    options: {EAST: {it: Est, en: East, de: Ost}, WEST: {it: Ovest, en: West, de: West}}
                conditions:
                  - {code: BOATS, field: boats, answer: {minimum: 1}, asks: {it: a, en: b, de: c}, excludes: {it: a, en: b, de: c}}
                  - {code: ENDED, field: ended_on, days: {from: 2019-01-01, to: 2020-03-17}, asks: {it: a, en: b, de: c}, excludes: {it: a, en: b, de: c}}
                  - {code: SOON, field: ended_on, distance: {of: FILING, from: P-6M}, asks: {it: a, en: b, de: c}, excludes: {it: a, en: b, de: c}}
            """;

    @Test
    @DisplayName("A1 a benefit is read whole, with the version of its file")
    void readsABenefit() {
        assertThat(new CatalogueFile("small.yaml", SMALL).read())
                .singleElement()
                .satisfies(benefit -> {
                    assertThat(benefit.catalogueVersion()).isEqualTo("2020-04-02");
                    assertThat(benefit.name().in(Language.DE)).isEqualTo("Entschädigung für Fischer");
                    assertThat(benefit.amount())
                            .isEqualTo(new Amount(95_000, "EUR", false, new Amount.Raised(99_000, "at_sea")));
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
                    en: For fishers., de: Für Fischer. | en: For fishers.             | help/de
                    when: at_sea                   | when: on_land                    | amount/raised/when
                    when: at_sea                   | when: boats                      | amount/raised/when
                    asks: {it: Età, en: Age, de: Alter}, | child: young,              | child_rule/child
                    type: integer                  | type: whole number               | declaration_schema
                    exclusion_group: FISHERY       | colour: blue                     | colour
                    , en: Boats, de: Boote       | , de: Boote                     | questions/0/text/en
                    field: boats, text             | field: boots, text               | questions/0/field
                    field: at_sea, text            | field: boats, text               | questions/1/field
                    - {field: at_sea, text: {it: In mare, en: At sea, de: Auf See}} | | questions
                    EAST: {it: Est,                | NORTH: {it: Est,                 | questions/3/options
                    EAST: {it: Est, en: East, de: Ost}, |                             | questions/3/options
                    Ost}, WEST: {it: Ovest         | Ost}, WEST: {pt: Oeste           | questions/3/options/WEST/pt
                    code: BOATS, field: boats      | code: BOATS, field: ships        | conditions/0/field
                    code: BOATS, field: boats      | code: BOATS, field: coast        | conditions/0/field
                    code: BOATS                    | code: boats                      | conditions/0/code
                    code: ENDED                    | code: BOATS                      | conditions/1/code
                    code: ENDED                    | code: CHILD_AGE                  | conditions/1/code
                    answer: {minimum: 1}           | answer: {minimum: one}           | conditions/0/answer/minimum
                    answer: {minimum: 1}           | answer: {minimun: 1}             | conditions/0/answer/minimun
                    answer: {minimum: 1}           | answer: {}                       | conditions/0/answer
                    answer: {minimum: 1}           | answer: {const: true}            | conditions/0/answer
                    answer: {minimum: 1}           | answer: {enum: [1, TWO]}         | conditions/0/answer
                    answer: {minimum: 1}           | answer: {minimum: 11}            | conditions/0/answer
                    answer: {minimum: 1}, asks: {it: a, | asks: {fr: a,               | conditions/0/asks/fr
                    answer: {minimum: 1},          |                                  | conditions/0/answer
                    days: {from: 2019-01-01        | days: {from: 2021-01-01          | conditions/1/days
                    code: ENDED, field: ended_on   | code: ENDED, field: boats        | conditions/1/field
                    of: FILING                     | of: CLAIMING                     | conditions/2/distance/of
                    of: FILING                     | of: boats                        | conditions/2/distance/of
                    from: P-6M                     | from: half a year                | conditions/2/distance/from
                    from: P-6M                     | from: P6M, to: P1M               | conditions/2/distance
                    of: FILING, from: P-6M         | of: FILING                       | conditions/2/distance
                    """)
    void namesWhatIsBroken(String good, @Nullable String bad, String field) {
        assertThat(SMALL).contains(good);
        CatalogueFile broken = new CatalogueFile("broken.yaml", SMALL.replace(good, bad == null ? "" : bad));

        assertThatThrownBy(broken::read)
                .isInstanceOf(BrokenCatalogueException.class)
                .hasMessageContainingAll("file broken.yaml", "benefit ", "field " + field + ":");
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
