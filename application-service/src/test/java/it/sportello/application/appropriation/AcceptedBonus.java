package it.sportello.application.appropriation;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import it.sportello.application.Applicant;
import it.sportello.application.Applicant.Answer;
import it.sportello.application.News;
import it.sportello.application.Rows;
import it.sportello.application.Topics;
import it.sportello.application.change.Author;
import it.sportello.application.change.ChangeKind;
import it.sportello.application.change.ChangeService;
import it.sportello.contracts.Channel;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.DeliveryEvent.DeliveryFailed;
import it.sportello.contracts.event.DeliveryEvent.DeliverySent;
import it.sportello.localstack.testing.TestClock;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.platform.time.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A baby-sitting bonus that an officer has granted to a fresh parent, who holds the full PIN. */
record AcceptedBonus(Applicant parent, UUID id, ChangeService changes) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static AcceptedBonus grantedBy(ChangeService changes) {
        return granted(Applicant.at(TestTokens.ORDINARY), changes);
    }

    static AcceptedBonus granted(Applicant filer, ChangeService changes) {
        UUID id = UUID.fromString(filer.file("BABYSITTING").text("id"));
        var bonus = new AcceptedBonus(filer.again(TestTokens.ORDINARY), id, changes);
        Rows.update("update benefit_application set granted_cents = 60000, granted_currency = 'EUR' where id = ?", id);
        bonus.change(ChangeKind.GRANTED);
        return bonus;
    }

    /** The notice was handed over so long ago, by the domain clock; waits until that is known. */
    AcceptedBonus toldBefore(Duration ago) {
        News.publish(Ids.next(), new DeliverySent(notice(), Ids.next(), Channel.SMS, before(ago), null));
        await("the time runs")
                .atMost(PATIENCE)
                .until(() -> Rows.value(
                                "select count(*) from appropriation where application_id = ? and last_day is not null",
                                id)
                        .equals("1"));
        return this;
    }

    /** The notice came back so long ago; waits until that is known. */
    void bouncedBefore(Duration ago) {
        News.publish(
                Ids.next(),
                new DeliveryFailed(notice(), Ids.next(), Channel.SMS, "REFUSED_BY_PEER", before(ago), null));
        await("no time runs")
                .atMost(PATIENCE)
                .until(() -> Rows.value(
                                "select count(*) from appropriation where application_id = ? and last_day is null", id)
                        .equals("1"));
    }

    private UUID notice() {
        return UUID.fromString(Rows.value(
                "select message_id from application_change where application_id = ? and kind = 'GRANTED'", id));
    }

    private static Instant before(Duration ago) {
        return TestClock.now().minus(ago).truncatedTo(ChronoUnit.MILLIS);
    }

    void change(ChangeKind kind) {
        QuarkusTransaction.requiringNew().run(() -> changes.make(kind, changes.lock(id), Author.service("test")));
    }

    Answer appropriate() {
        return parent.send("POST", "/applications/" + id + "/appropriation");
    }

    Answer appropriation() {
        return parent.get("/applications/" + id + "/appropriation");
    }

    Answer application() {
        return parent.get("/applications/" + id);
    }

    String taxCode() {
        return parent.person().taxCode();
    }

    void awaitAppropriation(String status) {
        await("the appropriation is " + status)
                .atMost(PATIENCE)
                .until(() -> appropriation().text("status").equals(status));
    }

    void awaitApplication(String status) {
        await("the application is " + status)
                .atMost(PATIENCE)
                .until(() -> application().text("status").equals(status));
    }

    /** How often the parent was asked to be told this. */
    long told(String template) {
        return Topics.allSoFar(Topic.MESSAGE_REQUESTS, parent, "AGRICULTURE").stream()
                .map(message -> message.path("template"))
                .map(JsonNode::asText)
                .filter(template::equals)
                .count();
    }

    /** What happened to it since it was filed. */
    String history() {
        return Rows.value(
                "select string_agg(concat_ws(' ', kind, changed_by), ',' order by id) from application_change"
                        + " where application_id = ?",
                id);
    }
}
