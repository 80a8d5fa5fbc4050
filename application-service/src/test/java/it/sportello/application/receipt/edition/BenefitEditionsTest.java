package it.sportello.application.receipt.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Rows;
import it.sportello.application.catalogue.Benefit;
import it.sportello.application.catalogue.Catalogue;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BenefitEditionsTest {

    @Inject
    Catalogue catalogue;

    @Inject
    BenefitEditions editions;

    @Test
    @DisplayName("A5 every benefit is kept as it is served, from the start on")
    void keepsWhatIsServed() {
        for (Benefit benefit : catalogue.benefits()) {
            assertThat(Rows.value(
                            "select count(*) from benefit_edition where code = ? and version = ?",
                            benefit.code(),
                            benefit.catalogueVersion()))
                    .isEqualTo("1");
            assertThat(editions.find(benefit.code(), benefit.catalogueVersion()))
                    .isEqualTo(BenefitEdition.of(benefit));
        }
    }

    @Test
    @DisplayName("A5 a receipt names the benefit as it was called in the edition that was declared to")
    void remembersOldEditions() {
        String version = UUID.randomUUID().toString();
        BenefitEdition today = Editions.of("AGRICULTURE");
        BenefitEdition old = new BenefitEdition(
                today.code(),
                version,
                Editions.of("NASPI").name(),
                "D.L. 0/1900",
                today.period(),
                List.of(today.questions().getLast()));
        Rows.update(
                "insert into benefit_edition values (?, ?, ?::jsonb)",
                old.code(),
                old.version(),
                BenefitEditions.write(old));

        assertThat(editions.find("AGRICULTURE", version)).isEqualTo(old);
        assertThat(editions.find("AGRICULTURE", "before editions were kept")).isEqualTo(today);
    }
}
