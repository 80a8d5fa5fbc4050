package it.sportello.e2e.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.CaseFile;
import it.sportello.e2e.journey.Disruptive;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.ReceivedMail;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("soak")
@Disruptive
class KillLoopJourney {

    private static final int ROUNDS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    @DisplayName("N3 A4 services killed one after the other: every answered request has its mail, every filing is one")
    void nothingIsLostAndNothingIsDoubled(LocalStack stack, Suite suite) {
        for (int round = 0; round < ROUNDS; round++) {
            for (SuiteService victim : SuiteService.values()) {
                whileKilling(stack, victim, Citizen.unknownUntilNow(suite));
            }
        }
    }

    @Test
    @DisplayName("N3 C7 K1 services killed at every hop of message, letter, activation and rescue: each happens, once")
    void everyHopIsCrossedOnce(LocalStack stack, Suite suite) {
        EveryHop hops = new EveryHop(stack, suite);
        meanwhile(stack, hops::request, SuiteService.PIN, SuiteService.NOTIFICATION);
        hops.awaitOrders();
        meanwhile(stack, hops::passADay, SuiteService.NOTIFICATION, SuiteService.CONTACT_CENTER);
        meanwhile(stack, hops::passTheNight, SuiteService.NOTIFICATION, SuiteService.PIN);
        List<String> pin = new ArrayList<>();
        meanwhile(stack, () -> pin.add(hops.activate()), SuiteService.PIN, SuiteService.APPLICATION);
        CaseFile validation = hops.verifiedCase();
        meanwhile(stack, () -> hops.rescue(validation), SuiteService.CONTACT_CENTER, SuiteService.PIN);

        hops.aftermath(pin.getFirst()).assertWhole();
    }

    /** The step is taken while the victims die and come back, one after the other. */
    private static void meanwhile(LocalStack stack, Runnable step, SuiteService... victims) {
        CompletableFuture<Void> killing = killing(stack, victims);
        step.run();
        killing.join();
    }

    private static CompletableFuture<Void> killing(LocalStack stack, SuiteService... victims) {
        return CompletableFuture.runAsync(() -> {
            for (SuiteService victim : victims) {
                stack.services().kill(stack.services().first(victim));
                stack.services().start(victim);
            }
        });
    }

    private static void whileKilling(LocalStack stack, SuiteService victim, Citizen citizen) {
        CompletableFuture<Void> killing = killing(stack, victim);
        UUID request = UUID.randomUUID();
        until202(citizen, request);
        Citizen signedIn = await("first half signs in")
                .atMost(PATIENCE)
                .ignoreException(UncheckedIOException.class)
                .until(() -> citizen.signedInWith(citizen.firstHalf()), signed -> true);
        UUID filing = UUID.randomUUID();
        Answer filed = await("application is filed")
                .atMost(PATIENCE)
                .ignoreException(UncheckedIOException.class)
                .until(() -> signedIn.file(Benefit.AGRICULTURE, filing), answer -> answer.status() == 201);
        signedIn.mailTelling(filed.string("protocol_number"));
        killing.join();
        assertThat(signedIn.applications().require(200).at("/items")).hasSize(1);
        assertThat(distinctMessages(signedIn)).hasSize(2);
    }

    private static void until202(Citizen citizen, UUID request) {
        await("request is taken")
                .atMost(PATIENCE)
                .ignoreException(UncheckedIOException.class)
                .until(() -> citizen.requestPin(request).status() == 202);
    }

    /** A kill between hand-over and record sends a copy, which carries the same Message-ID. */
    private static List<String> distinctMessages(Citizen citizen) {
        return citizen.mails().stream().map(ReceivedMail::messageId).distinct().toList();
    }
}
