package it.sportello.e2e.bench.bare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowTemplateTest {

    private final RowTemplate template = new RowTemplate(
            List.of("id", "protocol_number", "person_id", "benefit"),
            List.of(UUID.randomUUID(), "SPT-2020-000000001", UUID.randomUUID(), "PROFESSIONALS"));

    @Test
    void insertsEveryColumn() {
        assertThat(template.insertInto("bench_application"))
                .isEqualTo("insert into bench_application (id, protocol_number, person_id, benefit)"
                        + " values (?, ?, ?, ?) on conflict do nothing");
    }

    @Test
    void makesAnotherCitizensRowEachTime() {
        List<Object> first = template.freshValues();
        List<Object> second = template.freshValues();
        assertThat(first.subList(0, 3)).doesNotContainAnyElementsOf(second);
        assertThat(first.getLast()).isEqualTo("PROFESSIONALS");
    }

    @Test
    void idsComeInOrderAsTheServicesDo() {
        UUID id = (UUID) template.freshValues().getFirst();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }
}
