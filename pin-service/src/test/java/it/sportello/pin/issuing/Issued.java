package it.sportello.pin.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;

/** What a citizen was issued, by the rows. */
final class Issued {

    private Issued() {}

    /** What the topic says comes from the outbox, in the transaction of the rows: the rows are enough for most tests. */
    static void assertIssuedOnce(FictionalCitizen citizen) {
        assertThat(Tables.column(
                        "select half || ' ' || issue from pin_half where person_id = ? order by half",
                        PinApi.personIdOf(citizen)))
                .containsExactly("FIRST 1", "SECOND 1");
    }
}
