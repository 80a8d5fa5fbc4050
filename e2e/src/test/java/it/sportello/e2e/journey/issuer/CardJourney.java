package it.sportello.e2e.journey.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.sportello.e2e.actor.AccessToken;
import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Browser;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.journey.Journey;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.card.Card;
import it.sportello.localstack.peers.card.CardAuthority;
import it.sportello.localstack.peers.card.CardDraft;
import it.sportello.localstack.testing.FictionalCitizen;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Signs in with a services card, through the web server that an operator puts before the suite. */
@Journey
@TestInstance(Lifecycle.PER_CLASS)
class CardJourney {

    private CardAuthority authority;
    private Nginx edge;

    @BeforeAll
    void openTheDoors(LocalStack stack, @TempDir Path directory) throws IOException {
        Optional<Path> nginx = Nginx.program();
        assumeTrue(nginx.isPresent(), "there is no nginx on this machine (Debian: nginx-light)");
        authority = CardAuthority.of(stack.keys());
        edge = Nginx.before(stack, nginx.get(), directory);
    }

    @AfterAll
    void closeTheDoors() {
        if (edge != null) {
            edge.close();
        }
    }

    @Test
    @DisplayName("C8 A3 a services card files what needs a dispositive PIN, and nobody has to wait for a letter")
    void aCardFilesWhatNeedsMore(Suite suite) {
        FictionalCitizen holder = registered(suite);

        Answer signIn = atTheDoorForCards(CardReader.holding(card(holder))).require(200);

        assertThat(signIn.string("acr")).isEqualTo("https://www.spid.gov.it/SpidL3");
        Citizen citizen = Citizen.of(suite, holder).bearing(signIn);
        assertThat(citizen.file(Benefit.NASPI).require(201).string("status")).isEqualTo("SUBMITTED");
        // The same person at the next sign-in.
        Answer again = atTheDoorForCards(CardReader.holding(card(holder))).require(200);
        assertThat(AccessToken.of(again).subject()).isEqualTo(citizen.personId());
    }

    @Test
    @DisplayName("C8 what a client sends as a certificate signs nobody in, whichever door it takes")
    void nobodySendsACertificate(Suite suite) {
        FictionalCitizen victim = registered(suite);
        FictionalCitizen holder = registered(suite);
        String forged = card(victim).clientCertHeader();

        // With a card of one's own: it is that one which counts.
        Answer own = atTheDoorForCards(CardReader.holding(card(holder))
                        .with("Client-Cert", forged)
                        .with("client-cert-chain", forged))
                .require(200);
        assertThat(Citizen.of(suite, holder).bearing(own).personId())
                .isNotEqualTo(AccessToken.of(atTheDoorForCards(CardReader.holding(card(victim)))
                                .require(200))
                        .subject());

        Browser stranger = CardReader.empty().with("Client-Cert", forged);
        assertThat(atTheDoorForCards(stranger).require(400).text()).contains("No required SSL certificate was sent");
        assertRefusedByUs(signIn(stranger, edge.others()), "No services card was shown");
        assertRefusedByUs(signIn(stranger, suite.at(SuiteService.PIN, "/")), "No services card was shown");
    }

    @Test
    @DisplayName("C8 a card that does not count is sent away by the edge, or by us")
    void aCardThatDoesNotCountOpensNothing(Suite suite) {
        FictionalCitizen holder = registered(suite);

        assertRefusedByTheEdge(card(holder, CardDraft::expired));
        assertRefusedByTheEdge(CardAuthority.lookalike().card(holder).issued());
        assertRefusedByTheEdge(authority.card(holder).selfSigned());
        assertRefusedByUs(card(holder, CardDraft::revoked));
        assertRefusedByUs(card(holder, draft -> draft.policy("1.3.76.16.2.2")));
        assertRefusedByUs(card(holder, draft -> draft.commonName(holder.taxCode())));
    }

    private void assertRefusedByTheEdge(Card card) {
        Answer answer = atTheDoorForCards(CardReader.holding(card)).require(400);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.text()).contains("SSL certificate");
    }

    private void assertRefusedByUs(Card card) {
        assertRefusedByUs(atTheDoorForCards(CardReader.holding(card)), "The services card is not accepted");
    }

    private static void assertRefusedByUs(Answer answer, String description) {
        assertThat(answer.require(400).string("error")).isEqualTo("invalid_grant");
        assertThat(answer.string("error_description")).isEqualTo(description);
    }

    private Answer atTheDoorForCards(Browser browser) {
        return signIn(browser, edge.cards());
    }

    private static Answer signIn(Browser browser, URI door) {
        return browser.postForm(
                door.resolve("/oauth2/token"),
                Map.of("grant_type", "urn:sportello:grant-type:cns", "client_id", "web-portal"));
    }

    private static FictionalCitizen registered(Suite suite) {
        return Citizen.unknownUntilNow(suite).person();
    }

    private Card card(FictionalCitizen holder) {
        return card(holder, draft -> draft);
    }

    private Card card(FictionalCitizen holder, UnaryOperator<CardDraft> bend) {
        return bend.apply(authority.card(holder)).issued();
    }
}
