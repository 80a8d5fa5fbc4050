package it.sportello.e2e.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.Officer;
import it.sportello.e2e.actor.staff.Paymaster;
import it.sportello.e2e.journey.Disruptive;
import it.sportello.e2e.journey.LetterReaders;
import it.sportello.e2e.paper.PaymentFile;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.peers.StaffMember;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.paper.PrintedReceipt;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The story of three PINs: one by e-mail that is activated and brings its holder a bonus, one by telephone, one whose e-mail
 * comes back.
 */
@Disruptive
class SecrecyJourney {

    @Test
    @DisplayName("C5 no half and no PIN stays behind in clear, nor who it was for: each half reached its holder alone")
    void nothingSecretStaysBehind(LocalStack stack, Suite suite) {
        Citizen caller = Citizen.unknownUntilNow(suite);
        caller.requestPinByTelephone().require(202);
        Citizen unlucky = withMailThatComesBack(suite);
        Citizen reader = LetterReaders.awaitingALetter(suite);
        String read = reader.firstHalf();
        String heard = caller.firstHalfByTelephone();
        String returned = unlucky.firstHalf();
        Answer bonus = fileAfterAMistake(reader, read);
        caller.signIn(heard).require(200);

        suite.clock().forward(LetterReaders.UNTIL_THE_BATCH);
        String second = reader.secondHalf();
        List<String> posted = List.of(second, caller.secondHalf(), unlucky.secondHalf());
        String personal = reader.activate(read, second).require(200).string("pin");
        String files = filesOnTheWayToTheBank(suite, reader.signedInWith(personal), bonus);

        var traces = new Traces(stack);
        Words pins = Words.pins(Stream.concat(posted.stream(), Stream.of(read, heard, returned, personal))
                .toList());
        assertThat(traces.behindTheCounter(pins)).isEmpty();
        assertThat(pins.areIn(files)).isFalse();
        assertThat(traces.openDocuments()).isEmpty();
        assertThat(traces.sentTo(Words.pins(List.of(read))))
                .containsExactly(reader.person().email());
        assertThat(traces.sentTo(Words.pins(List.of(heard))))
                .containsExactly(caller.person().mobile());
        assertThat(traces.sentTo(Words.pins(List.of(returned))))
                .containsExactly(unlucky.person().email());
        assertThat(traces.sentTo(Words.pins(posted).and(Words.pins(List.of(personal)))))
                .isEmpty();
        Words persons = Words.literally(Stream.of(reader, caller, unlucky)
                .flatMap(citizen -> personal(citizen.person()))
                .toList());
        assertThat(traces.inTopics(persons)).isEmpty();
        assertThat(traces.inLogs(persons)).isEmpty();
        assertThat(traces.inMetrics(persons)).isEmpty();
        assertThat(traces.atThePrintShop(persons)).isEmpty();
    }

    private static Citizen withMailThatComesBack(Suite suite) {
        FictionalCitizen person = FictionalCitizen.random();
        Citizen citizen = Citizen.of(suite, person.withEmailAt("bounced.example"));
        Answer requested = citizen.requestPin().require(202);
        await("the bounce is recorded")
                .atMost(Duration.ofSeconds(60))
                .until(() -> citizen.lookAt(requested).at("/halves").toString().contains("FAILED"));
        return citizen;
    }

    private static Answer fileAfterAMistake(Citizen citizen, String half) {
        citizen.signIn("AAAA-AAAA").require(400);
        Citizen signedIn = citizen.signedInWith(half);
        Answer filed = signedIn.file(Benefit.BABYSITTING).require(201);
        signedIn.mailTelling(filed.string("protocol_number"));
        return filed;
    }

    /** @return the words of the receipt and of the payment file; what is kept of them is compressed */
    private static String filesOnTheWayToTheBank(Suite suite, Citizen holder, Answer filed) {
        String id = filed.string("id");
        holder.mailAbout("Domanda confermata", filed.string("protocol_number"));
        Officer.of(suite, StaffMember.BENEFIT_OFFICER_1).accept(id, 60_000);
        holder.claims().appropriate(id).require(202);
        holder.mailAbout("Bonus acquisito", filed.string("protocol_number"));
        Paymaster collector = Paymaster.of(suite, StaffMember.PAYMENT_OFFICER_1);
        Paymaster approver = Paymaster.of(suite, StaffMember.PAYMENT_OFFICER_2);
        String run = collector.collect();
        approver.approve(run).require(202);
        String order = approver.file(run);
        assertThat(PaymentFile.read(order).pays(filed.string("protocol_number")))
                .isTrue();
        PrintedReceipt receipt =
                PrintedReceipt.read(holder.claims().receipt(id).require(200).body());
        return order + receipt.text() + receipt.code();
    }

    private static Stream<String> personal(FictionalCitizen person) {
        return Stream.of(
                person.taxCode(),
                person.givenName() + " " + person.familyName(),
                person.familyName() + " " + person.givenName(),
                person.email(),
                person.mobile(),
                person.mobile().replace("+39", ""),
                person.healthCardNumber(),
                Citizen.ACCOUNT);
    }
}
