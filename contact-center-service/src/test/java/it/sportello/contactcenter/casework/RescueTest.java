package it.sportello.contactcenter.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contactcenter.News;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.ApplicationEvent.ApplicationRepudiated;
import it.sportello.contracts.event.PinEvent.PinActivated;
import it.sportello.contracts.event.PinEvent.PinRequestClosed;
import it.sportello.contracts.event.PinEvent.PinRequestReceived;
import it.sportello.contracts.event.PinEvent.PinRevoked;
import it.sportello.localstack.testing.TestClock;
import it.sportello.platform.time.Ids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RescueTest {

    private final CaseStory story = CaseStory.begin();
    private final Desk agent = Desk.agent();

    @Test
    @DisplayName("K1 an overdue half opens one case, and another contact is told, once")
    void anOverdueHalfOpensACaseAndIsTold() {
        UUID eventId = Ids.next();
        News.publish(eventId, story.issued(1, story.half(), CaseStory.yesterday()));
        News.publish(eventId, story.issued(1, story.half(), CaseStory.yesterday()));
        UUID id = story.awaitCase("VALIDATION");

        await("another contact is told").atMost(CaseStory.PATIENCE).until(() -> messages() == 1);
        story.signIn();
        story.awaitState(id, "CLOSED SETTLED");
        assertThat(messages()).isEqualTo(1);
    }

    @Test
    @DisplayName("K1 signing in ends a case that nobody is at")
    void signingInEndsTheCase() {
        UUID id = story.overdue();

        story.signIn();

        story.awaitState(id, "CLOSED SETTLED");
    }

    @Test
    @DisplayName("K1 a late receipt ends a case that nobody is at")
    void aLateReceiptEndsTheCase() {
        UUID id = story.overdue();

        story.receipt();

        story.awaitState(id, "CLOSED SETTLED");
    }

    @Test
    @DisplayName("K1 activation ends the case, also when it is heard of before the issue")
    void activationEndsTheCase() {
        UUID id = story.overdue();
        News.publish(activated(story));
        story.awaitState(id, "CLOSED SETTLED");

        CaseStory other = CaseStory.begin();
        News.publish(activated(other));
        News.publish(other.issued(1, other.half(), CaseStory.yesterday()));
        other.awaitHalf("SETTLED");
        assertThat(other.find("VALIDATION")).isEmpty();
    }

    @Test
    @DisplayName("K1 revocation and the end of the request end their cases")
    void revocationAndTheEndOfTheRequestEndTheirCases() {
        UUID id = story.overdue();
        CaseStory assisted = CaseStory.begin();
        UUID assistance = assisted.needsAssistance();

        News.publish(new PinRevoked(story.person(), 1, TestClock.now()));
        News.publish(closed(assisted));

        story.awaitState(id, "CLOSED SETTLED");
        assisted.awaitState(assistance, "CLOSED SETTLED");
    }

    @Test
    @DisplayName("C12 a revocation that is heard before what it revokes, and twice, leaves nobody to be called")
    void revocationIsHeardFirst() {
        News.publish(new PinRevoked(story.person(), 1, TestClock.now()));
        News.publish(story.issued(1, story.half(), CaseStory.yesterday()));
        News.publish(new PinRevoked(story.person(), 1, TestClock.now()));

        story.awaitHalf("SETTLED");
        assertThat(story.find("VALIDATION")).isEmpty();
    }

    @Test
    @DisplayName("C12 a revocation that is heard late, or again, ends no case about what was issued after it")
    void lateRevocationLeavesLaterIssues() {
        CaseStory next = new CaseStory(story.person(), Ids.next(), Ids.next());
        PinRevoked revoked =
                new PinRevoked(story.person(), 1, CaseStory.yesterday().minusSeconds(60));
        News.publish(revoked);
        UUID id = next.overdue();

        News.publish(revoked, revoked);
        // On the same key, and so heard after it.
        News.publish(new PinRequestReceived(story.person(), story.request(), CaseStory.yesterday()));
        story.awaitCase("ASSISTANCE");

        assertThat(CaseStory.stateOf(id)).isEqualTo("OPEN");
    }

    @Test
    @DisplayName("C7 K1 activation and the end of its request end the same case, in whatever order they are heard")
    void activationAndTheEndOfItsRequestComeInAnyOrder() {
        CaseStory other = CaseStory.begin();
        UUID id = story.overdue();
        UUID otherId = other.overdue();

        News.publish(activated(story), closed(story));
        News.publish(closed(other), activated(other));
        News.publish(closed(story), activated(other));

        story.awaitState(id, "CLOSED SETTLED");
        other.awaitState(otherId, "CLOSED SETTLED");
        story.awaitHalf("SETTLED");
        other.awaitHalf("SETTLED");
        // What was heard before it is heard again: nothing is opened anew.
        News.publish(story.issued(1, story.half(), CaseStory.yesterday()));
        News.publish(story.issued(2, Ids.next(), CaseStory.yesterday()));
        await("the end of the request is remembered")
                .atMost(CaseStory.PATIENCE)
                .until(() -> CaseStory.list("select status from follow_up where person_id = ?", story.person())
                        .equals(List.of("SETTLED", "SETTLED")));
        assertThat(story.find("VALIDATION")).isEmpty();
    }

    @Test
    @DisplayName("C3 K1 a request that nobody answered in twelve hours gets a case, which the issue ends")
    void aRequestWithoutAnAnswerGetsACase() {
        News.publish(new PinRequestReceived(story.person(), story.request(), CaseStory.yesterday()));
        UUID id = story.awaitCase("ASSISTANCE");
        assertThat(CaseStory.list("select reasons from desk_case where id = ?", id))
                .containsExactly("NOT_ISSUED");

        News.publish(story.issued(1, story.half(), TestClock.now()));

        story.awaitState(id, "CLOSED SETTLED");
    }

    @Test
    @DisplayName("K2 the citizen's word sets a request going that nobody answered")
    void theCitizensWordSetsItGoing() {
        News.publish(new PinRequestReceived(story.person(), story.request(), CaseStory.yesterday()));
        UUID id = story.awaitCase("ASSISTANCE");

        agent.verified(id).decide(id, "ADDRESS_CONFIRMED").then().statusCode(200);

        await("pin-service is told")
                .atMost(CaseStory.PATIENCE)
                .until(() -> story.told("AddressConfirmed").size() == 1);
    }

    @Test
    @DisplayName("C3 assistance that is needed again after a correction opens another case")
    void assistanceThatIsNeededAgainOpensAnotherCase() {
        UUID first = story.needsAssistance();
        agent.verified(first).decide(first, "ADDRESS_CONFIRMED").then().statusCode(200);

        assertThat(story.needsAssistance()).isNotEqualTo(first);
    }

    @Test
    @DisplayName("A11 a repudiated application opens a case of fraud")
    void aRepudiatedApplicationOpensACaseOfFraud() {
        UUID application = Ids.next();
        UUID eventId = Ids.next();
        var repudiated = new ApplicationRepudiated(story.person(), application, 1, TestClock.now());
        News.publish(eventId, repudiated);
        News.publish(eventId, repudiated);

        UUID id = story.awaitCase("FRAUD");

        agent.act(id, "claim")
                .then()
                .statusCode(200)
                .body("application_id", equalTo(application.toString()))
                .body("kind", equalTo("FRAUD"));
        agent.decide(id, "REFERRED").then().statusCode(200).body("state", equalTo("CLOSED"));
    }

    private static PinActivated activated(CaseStory of) {
        return new PinActivated(of.person(), 1, CredentialLevel.ORDINARY, TestClock.now());
    }

    private static PinRequestClosed closed(CaseStory of) {
        return new PinRequestClosed(of.person(), of.request(), TestClock.now());
    }

    private long messages() {
        return CaseStory.on(Topic.MESSAGE_REQUESTS, story.person(), "MessageRequested").stream()
                .filter(text -> text.contains("call-contact-center") && text.contains("OTHER_CONTACT_ALONE"))
                .count();
    }
}
