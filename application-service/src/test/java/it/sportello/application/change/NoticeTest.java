package it.sportello.application.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Applicant;
import it.sportello.application.Rows;
import it.sportello.contracts.Channel;
import it.sportello.contracts.event.DeliveryEvent.DeliveryConfirmed;
import it.sportello.contracts.event.DeliveryEvent.DeliveryFailed;
import it.sportello.contracts.event.DeliveryEvent.DeliverySent;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.platform.time.Ids;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Hand-overs and failures of one notice of rejection, as they come. */
@QuarkusTest
class NoticeTest {

    private static final Instant FIRST = Instant.parse("2020-04-06T10:00:00Z");
    private static final Instant SECOND = FIRST.plusSeconds(60);
    private static final Instant THIRD = FIRST.plusSeconds(120);

    private final Applicant applicant = Applicant.at(TestTokens.ORDINARY);

    @Inject
    NoticeService notices;

    @Inject
    ChangeService changes;

    private UUID application;
    private UUID message;

    @BeforeEach
    void reject() {
        application = UUID.fromString(applicant.file("AGRICULTURE").text("id"));
        QuarkusTransaction.requiringNew()
                .run(() -> changes.make(ChangeKind.REFUSED, changes.lock(application), Author.service("test")));
        message = UUID.fromString(
                Rows.value("select message_id from application_change where application_id = ?", application));
    }

    @Test
    @DisplayName("A8 the first hand-over counts; a copy moves nothing")
    void countsTheFirst() {
        assertThat(sent(FIRST)).isTrue();
        assertThat(sent(SECOND)).isFalse();

        assertThat(toldAt()).contains(FIRST);
    }

    @Test
    @DisplayName("A8 N2 a notice of rejection that came back counts no days, and the applicant is shown none")
    void doesNotCountWhatCameBack() {
        sent(FIRST);
        assertThat(showsAnEnd()).isTrue();

        assertThat(failed(SECOND)).isTrue();

        assertThat(toldAt()).isEmpty();
        assertThat(showsAnEnd()).isFalse();
    }

    @Test
    @DisplayName("N2 the failure that is heard before its hand-over outweighs it all the same")
    void hearsTheFailureFirst() {
        failed(SECOND);

        assertThat(sent(FIRST)).isFalse();

        assertThat(toldAt()).isEmpty();
    }

    @Test
    @DisplayName("N2 handed over again after the failure it counts, from then on, also when the failure is told again")
    void countsTheHandOverAfterTheFailure() {
        sent(FIRST);
        failed(SECOND);

        assertThat(sent(THIRD)).isTrue();
        failed(SECOND);

        assertThat(toldAt()).contains(THIRD);
    }

    @Test
    @DisplayName("N2 a receipt counts as a hand-over where none was told, or one had been given up")
    void countsAReceipt() {
        assertThat(confirmed(FIRST)).isTrue();
        failed(SECOND);
        assertThat(confirmed(THIRD)).isTrue();

        assertThat(toldAt()).contains(THIRD);
    }

    @Test
    @DisplayName("A8 what is no notice leaves nothing behind")
    void ignoresOtherMessages() {
        message = Ids.next();

        assertThat(sent(FIRST)).isFalse();
        assertThat(failed(SECOND)).isFalse();
        assertThat(Rows.value("select count(*) from notice where message_id = ?", message))
                .isEqualTo("0");
    }

    private boolean sent(Instant at) {
        return notices.note(new DeliverySent(message, Ids.next(), Channel.EMAIL, at, null));
    }

    private boolean failed(Instant at) {
        return notices.note(new DeliveryFailed(message, Ids.next(), Channel.EMAIL, "BOUNCED", at, null));
    }

    private boolean confirmed(Instant at) {
        return notices.note(new DeliveryConfirmed(message, Ids.next(), Channel.EMAIL, false, at, null));
    }

    private Optional<Instant> toldAt() {
        return QuarkusTransaction.requiringNew().call(() -> notices.handedOverAt(application, ChangeKind.REFUSED));
    }

    private boolean showsAnEnd() {
        return applicant.get("/applications/" + application).body().has("review_until");
    }
}
