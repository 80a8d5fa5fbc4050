package it.sportello.pin.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.PinEvent.PinRevoked;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import java.util.List;
import java.util.UUID;

/** Whose halves or PIN are revoked, and what is seen of it. */
record Holder(FictionalCitizen citizen, UUID person) {

    static Holder issued() {
        FictionalCitizen citizen = PinApi.issued();
        return new Holder(citizen, PinApi.personIdOf(citizen));
    }

    Response revoke(Response signedIn) {
        return PinApi.as(signedIn).post("/me/pin-revocation");
    }

    long sessions() {
        return Tables.count("select count(*) from citizen_session where person_id = ?", person);
    }

    List<String> audited() {
        return Tables.column("select action from audit where person_id = ? order by id", person);
    }

    void awaitRevoked() {
        await("the revocation is told, once")
                .untilAsserted(() -> assertThat(Events.of(Topic.PIN_EVENTS, PinRevoked.class, person))
                        .singleElement()
                        .extracting(PinRevoked::lastIssue)
                        .isEqualTo(1));
    }
}
