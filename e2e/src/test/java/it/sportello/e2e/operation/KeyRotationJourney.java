package it.sportello.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.Desk;
import it.sportello.e2e.journey.Disruptive;
import it.sportello.e2e.operation.TokenTraffic.Issued;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.ServiceInstance;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.StaffMember;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command runs as docs/operation.md tells it, but its key signs after seconds, and services look for it as often. */
@Disruptive
class KeyRotationJourney {

    /** Replicas look at their file every five seconds, services of journeys at the published keys every two. */
    private static final Duration LEAD = Duration.ofSeconds(15);

    private static final int REPLICAS = 2;
    private static final int CITIZENS = 8;

    @TempDir
    private Path directory;

    @Test
    @DisplayName(
            "C12 the key of tokens changes under load: two replicas in the same second, and nobody's token is refused")
    void theKeyChangesWithoutOneRefusal(LocalStack stack, Suite first) throws IOException, InterruptedException {
        ServiceInstance copy = stack.services().startReplica(SuiteService.PIN);
        try (var traffic = new TokenTraffic(List.of(first, first.with(SuiteService.PIN, copy.url())))) {
            List<Citizen> citizens = begin(traffic, first);
            Desk operator = begin(traffic, first, StaffMember.OPERATOR);
            PackagedRun rotation = rotate(stack);
            assertThat(rotation.status()).as(rotation.output()).isZero();
            JsonNode next = newest(stack.keys().tokenSigning());
            Instant change = Instant.ofEpochSecond(next.required("nbf").asLong());

            await("both replicas have signed with the next key for a while")
                    .atMost(LEAD.multipliedBy(2))
                    .until(() -> traffic.issued().stream()
                            .anyMatch(token -> token.asked().isAfter(change.plusSeconds(5))));
            traffic.end();

            changedAt(change, next.required("kid").asText(), traffic.issued());
            citizens.forEach(traffic::show);
            assertThat(operator.keyId()).isNotEqualTo(next.required("kid").asText());
            traffic.show(operator);
        } finally {
            stack.services().stop(copy);
        }
    }

    /** The citizens hold tokens of the first key. */
    private static List<Citizen> begin(TokenTraffic traffic, Suite suite) {
        List<Citizen> citizens = Stream.generate(() -> Citizen.unknownUntilNow(suite))
                .limit(CITIZENS)
                .toList();
        // All before the first of them waits for the mail.
        citizens.forEach(citizen -> citizen.requestPin().require(202));
        return citizens.stream()
                .map(citizen -> {
                    Answer signIn = citizen.signIn(citizen.firstHalf()).require(200);
                    traffic.add(citizen, signIn);
                    return citizen.bearing(signIn);
                })
                .toList();
    }

    /** So does whoever is at the desk, and others like them come. */
    private static Desk begin(TokenTraffic traffic, Suite suite, StaffMember member) {
        Desk desk = Desk.of(suite, member);
        traffic.show(desk);
        traffic.add(member);
        return desk;
    }

    private static void changedAt(Instant change, String keyId, List<Issued> tokens) {
        assertThat(tokens)
                .filteredOn(token -> token.answered().isBefore(change))
                .satisfies(KeyRotationJourney::comeFromEveryReplica)
                .noneMatch(token -> token.keyId().equals(keyId));
        assertThat(tokens)
                .filteredOn(token -> !token.asked().isBefore(change))
                .satisfies(KeyRotationJourney::comeFromEveryReplica)
                .allMatch(token -> token.keyId().equals(keyId));
    }

    private PackagedRun rotate(LocalStack stack) throws IOException, InterruptedException {
        return PackagedRun.ofCommand(
                SuiteService.PIN,
                directory,
                Map.of(),
                List.of(
                        "it.sportello.pin.token.rotation.KeyRotation",
                        stack.keys().tokenSigning().toString(),
                        "--key-id-prefix",
                        "dev-token-",
                        "--every",
                        "PT0S",
                        "--lead",
                        LEAD.toString()));
    }

    private static JsonNode newest(Path keys) throws IOException {
        JsonNode set = new ObjectMapper().readTree(Files.readString(keys)).required("keys");
        return set.get(set.size() - 1);
    }

    private static void comeFromEveryReplica(List<? extends Issued> tokens) {
        assertThat(tokens.stream().map(Issued::replica).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, REPLICAS).boxed().toList());
    }
}
