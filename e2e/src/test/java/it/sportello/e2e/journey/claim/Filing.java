package it.sportello.e2e.journey.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import java.time.Duration;

/** One application and who may see it, signed in. */
record Filing(Citizen applicant, String id, String number) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Filing of(Citizen applicant, Benefit benefit) {
        Answer filed = applicant.file(benefit).require(201);
        var filing = new Filing(applicant, filed.string("id"), filed.string("protocol_number"));
        filing.awaitMail("Domanda ricevuta");
        return filing;
    }

    /** The same application, seen with another sign-in. */
    Filing seenBy(Citizen signedIn) {
        return new Filing(signedIn, id, number);
    }

    JsonNode at(String pointer) {
        return applicant.application(id).require(200).at(pointer);
    }

    void awaitStatus(String status) {
        await("application is " + status)
                .atMost(PATIENCE)
                .until(() -> at("/status").asText(), status::equals);
    }

    void awaitMember(String pointer) {
        await("application says " + pointer)
                .atMost(PATIENCE)
                .until(() -> !at(pointer).isMissingNode() && !at(pointer).isNull());
    }

    void awaitNothingPending() {
        await("application waits for nothing more")
                .atMost(PATIENCE)
                .until(() -> at("/pending").isEmpty());
    }

    /** Waits until a mail about it with such a subject has come. */
    void awaitMail(String subject) {
        applicant.mailAbout(subject, number);
    }

    void assertHistoryIs(String... kinds) {
        assertThat(applicant.claims().history(id)).containsExactly(kinds);
    }
}
