package it.sportello.pin.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Channel;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactHoldTest {

    private static final Duration DAY = Duration.ofHours(24);

    @Inject
    PersonService persons;

    @Inject
    ContactService contacts;

    private final ContactPoint other =
            new ContactPoint(Channel.SMS, FictionalCitizen.random().mobile());

    private FictionalCitizen citizen;
    private UUID personId;
    private ContactPoint email;
    private ContactPoint mobile;
    private Instant now;

    @BeforeEach
    void issue() {
        citizen = PinApi.issued();
        personId = PinApi.personIdOf(citizen);
        email = new ContactPoint(Channel.EMAIL, citizen.email());
        mobile = new ContactPoint(Channel.SMS, citizen.mobile());
        now = TestClock.now().truncatedTo(ChronoUnit.MICROS);
    }

    @Test
    @DisplayName("C9 the contacts of a first request count at once")
    void trustsTheFirstOnes() {
        assertThat(settledAt(now)).containsExactly(email, mobile);
    }

    @Test
    @DisplayName("C9 who comes in another's place counts after a day, who went is told until then, and proves nothing")
    void holdsWhoReplaces() {
        replace(other);

        assertThat(settledAt(now.plus(DAY).minusSeconds(1))).containsExactly(email);
        assertThat(toldAt(now.plus(DAY).minusSeconds(1))).containsExactly(mobile, email);
        assertThat(settledAt(now.plus(DAY))).containsExactly(email, other);
        assertThat(toldAt(now.plus(DAY))).containsExactly(email, other);
    }

    @Test
    @DisplayName("C9 what never counted is not told of anything when it is gone")
    void forgetsWhatNeverCounted() {
        replace(other);
        replace(mobile);

        assertThat(settledAt(now)).containsExactly(email, mobile);
        assertThat(toldAt(now)).containsExactly(email, mobile);
    }

    @Test
    @DisplayName("K1 C9 a contact that an agent corrected counts after a day; the failed one hears nothing more")
    void holdsWhatWasCorrected() {
        ContactPoint corrected = new ContactPoint(Channel.EMAIL, "new-" + citizen.email());
        QuarkusTransaction.requiringNew().run(() -> persons.correctContact(personId, corrected, now));

        assertThat(settledAt(now)).containsExactly(mobile);
        assertThat(toldAt(now)).containsExactly(mobile);
        assertThat(settledAt(now.plus(DAY))).containsExactly(corrected, mobile);
    }

    @Test
    @DisplayName("C13 a proved contact outlives a disowned request that names it, and one taken away is told no more")
    void outlivesADisownedRequest() {
        replace(other);
        QuarkusTransaction.requiringNew().run(() -> persons.forgetContacts(personId, List.of(email, mobile, other)));

        assertThat(settledAt(now.plus(DAY))).containsExactly(other);
        assertThat(toldAt(now)).isEmpty();
    }

    @Test
    @DisplayName("C9 C12 with its PIN's revocation a person has the contacts again that were replaced within the day")
    void undoesWhatIsRecent() {
        ContactPoint certified = new ContactPoint(Channel.CERTIFIED_EMAIL, "pec." + citizen.email());
        replace(other);
        replace(new ContactPoint(Channel.EMAIL, "other-" + citizen.email()));
        replace(certified);

        undo();

        assertThat(settledAt(now.plus(DAY))).containsExactlyInAnyOrder(email, mobile);
        assertThat(toldAt(now)).containsExactlyInAnyOrder(email, mobile);
        assertThat(Tables.count("select count(*) from contact where chosen and person_id = ?", personId))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("C9 C12 what was replaced more than a day before a revocation stays so")
    void leavesWhatIsOld() {
        replace(other);
        now = now.plus(DAY);

        undo();

        assertThat(settledAt(now)).containsExactly(email, other);
    }

    @Test
    @DisplayName("C9 C12 a revocation leaves nobody without a contact")
    void leavesTheOnlyOne() {
        ContactPoint corrected = new ContactPoint(Channel.EMAIL, "new-" + citizen.email());
        QuarkusTransaction.requiringNew().run(() -> {
            persons.forgetContacts(personId, List.of(mobile));
            persons.correctContact(personId, corrected, now);
        });

        undo();

        assertThat(settledAt(now.plus(DAY))).containsExactly(corrected);
    }

    @Test
    @DisplayName("C9 K4 what an identified person proved stays alone, and counts at once if it had been replaced")
    void keepsWhatWasProved() {
        replace(other);
        replace(new ContactPoint(Channel.CERTIFIED_EMAIL, "pec." + citizen.email()));
        QuarkusTransaction.requiringNew().run(() -> {
            contacts.choose(personId, Channel.SMS);
            persons.correctContact(personId, mobile, now);
            contacts.keepOnly(personId, List.of(email, mobile), now);
        });

        assertThat(settledAt(now)).containsExactlyInAnyOrder(email, mobile);
        assertThat(settledAt(now.plus(DAY))).containsExactlyInAnyOrder(email, mobile);
        assertThat(toldAt(now)).containsExactlyInAnyOrder(email, mobile);
    }

    private void undo() {
        QuarkusTransaction.requiringNew().run(() -> contacts.undoRecent(personId, now));
    }

    private void replace(ContactPoint proved) {
        QuarkusTransaction.requiringNew().run(() -> contacts.replace(personId, proved, now));
    }

    private List<ContactPoint> settledAt(Instant at) {
        return QuarkusTransaction.requiringNew()
                .call(() -> persons.listSettled(personId, at).stream()
                        .map(Reachable::contact)
                        .toList());
    }

    private List<ContactPoint> toldAt(Instant at) {
        return QuarkusTransaction.requiringNew()
                .call(() -> persons.listTold(personId, at).stream()
                        .map(Reachable::contact)
                        .toList());
    }
}
