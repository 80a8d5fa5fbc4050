package it.sportello.e2e.journey.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Browser;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Identity;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.journey.Journey;
import it.sportello.localstack.embedded.DevelopmentKeys.CitizensRealm;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.identity.Defect;
import it.sportello.localstack.peers.identity.IdentityUse;
import it.sportello.localstack.peers.identity.Level;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@Journey
class SpidJourney {

    private static final Identity SPID = Identity.spid(Level.L2);

    @Test
    @DisplayName(
            "C8 A3 who signs in with SPID for the first time files an ordinary benefit, and is told where SPID says")
    void spidFilesAnOrdinaryBenefit(Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite);
        Answer signIn = citizen.signInBy(SPID).require(200);
        assertThat(signIn.string("acr")).isEqualTo(Level.L2.acr());

        Citizen signedIn = citizen.bearing(signIn);
        Answer filed = signedIn.file(Benefit.NASPI).require(201);

        assertThat(filed.string("status")).isEqualTo("SUBMITTED");
        signedIn.messageTelling(filed.string("protocol_number"));
        Answer refreshed = signedIn.refresh(signIn).require(200);
        assertThat(refreshed.string("acr")).isEqualTo(Level.L2.acr());
        assertThat(signedIn.bearing(refreshed).personId()).isEqualTo(signedIn.personId());
    }

    @Test
    @DisplayName("C8 one citizen is one person, whoever of several brokers vouches for them")
    void severalBrokersMeanTheSamePerson(Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite);
        String id = citizen.signedInBy(SPID).personId();

        assertThat(citizen.signedInBy(SPID.at(CitizensRealm.SPIDTWO)).personId())
                .isEqualTo(id);
        Answer byCard = citizen.signInBy(Identity.cie(Level.L3)).require(200);
        assertThat(byCard.string("acr")).isEqualTo(Level.L3.acr());
        assertThat(citizen.bearing(byCard).personId()).isEqualTo(id);
    }

    @ParameterizedTest
    @EnumSource(
            value = CitizensRealm.class,
            names = {"SPID", "CIE"})
    @DisplayName("C8 SPID and CIE at level 1 open nothing")
    void levelOneIsRefused(CitizensRealm realm, Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite);

        Answer refused = citizen.signInBy(Identity.spid(Level.L1).at(realm)).require(400);

        assertThat(refused.at("/access_token").isMissingNode()).isTrue();
        assertThat(refused.string("error_description")).contains("too low a level");
    }

    @ParameterizedTest
    @EnumSource(value = IdentityUse.class, mode = Mode.EXCLUDE, names = "PERSONAL")
    @DisplayName("A2 who signs in for a profession or a company files nothing")
    void whoDoesNotSpeakForThemselfFilesNothing(IdentityUse use, Suite suite) {
        Citizen professional = Citizen.unknownUntilNow(suite).signedInBy(SPID.usedAs(use));

        Answer refused = professional.file(Benefit.AGRICULTURE).require(403);

        assertThat(refused.string("type")).endsWith("only-the-beneficiary");
    }

    @ParameterizedTest
    @EnumSource(
            value = Defect.class,
            names = {"EXPIRED", "OTHER_AUDIENCE", "UNSIGNED", "PUBLIC_KEY_AS_SECRET", "FOREIGN_KEY", "NO_ACR"})
    @DisplayName("C8 what a broker did not sign for us just now signs nobody in")
    void whatIsWrongWithATokenIsFound(Defect defect, Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite);

        assertThat(citizen.signInBy(SPID.with(defect)).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("C8 a token of a broker is taken where tokens are exchanged, and nowhere else")
    void aBrokersTokenOpensNothingItself(Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite);
        String token = SPID.token(suite, citizen.person());

        assertThat(Browser.anonymous()
                        .bearing(token)
                        .get(suite.at(SuiteService.APPLICATION, "/applications"))
                        .status())
                .isEqualTo(401);
    }
}
