package it.sportello.pin.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import it.sportello.pin.testing.Told;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeviceNoticeTest {

    @Inject
    DeviceNoticeSweeper sweeper;

    @Inject
    DeviceSweeper forgetter;

    private FictionalCitizen citizen;
    private UUID person;
    private Told told;

    @BeforeEach
    void issue() {
        citizen = PinApi.issued();
        person = PinApi.personIdOf(citizen);
        told = new Told(citizen, "signed-in-elsewhere");
    }

    @Test
    @DisplayName("C9 one notice an hour: what comes within it is told together after it")
    void tellsOnceAnHour() {
        signIn();
        told.awaitDigitally(citizen.mobile());
        assertThat(Tables.count(
                        "select count(*) from device_notice where person_id = ?"
                                + " and not_before between now() + interval '59 minutes' and now() + interval '1 hour'",
                        person))
                .isOne();
        signIn();
        signIn();
        sweeper.sweep();
        witness();
        assertThat(told.digitally()).hasSize(1);
        assertThat(waiting()).isEqualTo(2);

        anHourPasses();

        told.awaitDigitally(citizen.mobile(), citizen.mobile());
        sweeper.sweep();
        witness();
        assertThat(told.digitally()).hasSize(2);
        assertThat(waiting()).isZero();
    }

    @Test
    @DisplayName("C9 a notice that fails keeps nobody else's back, and is given later")
    void passesOverAFailure() {
        Tables.change("delete from contact where person_id = ? and not chosen", person);
        Tables.change("update pin_half set valid_until = timestamptz '2999-01-01Z' where person_id = ?", person);
        Tables.change("insert into device_notice values (?, now() + interval '1 hour')", person);
        signIn();
        // A letter is due, to somebody whom the register cannot be asked for.
        Tables.change("update person set tax_code = reverse(tax_code) where id = ?", person);
        anHourPasses();
        sweeper.sweep();
        witness();
        assertThat(told.digitally()).isEmpty();
        assertThat(waiting()).isOne();

        Tables.change("update person set tax_code = reverse(tax_code) where id = ?", person);
        Tables.change(
                "update device_notice set not_before = not_before - interval '1 minute' where person_id = ?", person);

        told.awaitDigitally(citizen.email());
    }

    @Test
    @DisplayName("C9 of a person fifty devices are known; the one that was not used for longest goes")
    void knowsFifty() {
        Tables.change(
                "insert into known_device select gen_random_uuid(), ?, convert_to(n::text, 'UTF8'),"
                        + " ?::timestamptz - make_interval(days => n), true from generate_series(1, 50) as n",
                person,
                TestClock.now().toString());

        signIn();

        assertThat(Tables.count("select count(*) from known_device where person_id = ?", person))
                .isEqualTo(50);
        assertThat(Tables.column(
                        "select id from known_device where person_id = ? and token_hash = convert_to('50', 'UTF8')",
                        person))
                .isEmpty();
    }

    @Test
    @DisplayName("C9 a notice of more than an hour ago is forgotten, a younger one is not")
    void forgetsNotices() {
        UUID other = PinApi.personIdOf(PinApi.issued());
        Tables.change("insert into device_notice values (?, now()), (?, now() + interval '1 minute')", person, other);

        forgetter.sweep();

        assertThat(Tables.column("select person_id from device_notice where person_id in (?, ?)", person, other))
                .containsExactly(other.toString());
    }

    private void signIn() {
        assertThat(PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen)).statusCode())
                .isEqualTo(200);
    }

    private void anHourPasses() {
        Tables.change(
                "update device_notice set not_before = not_before - interval '1 hour' where person_id = ?", person);
    }

    private long waiting() {
        return Tables.count("select count(*) from known_device where person_id = ? and not announced", person);
    }

    /** What is told after it has been told: everything before it has, too. */
    private static void witness() {
        FictionalCitizen later = PinApi.issued();
        PinApi.signIn(later.taxCode(), PinApi.firstHalfOf(later));
        new Told(later, "signed-in-elsewhere").awaitDigitally(later.mobile());
    }
}
