package it.sportello.localstack.launcher.page;

import it.sportello.localstack.embedded.DomainClock;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.MailServer;
import it.sportello.localstack.peers.booklet.FamilyBooklet;
import it.sportello.localstack.peers.printshop.PrintShop;
import it.sportello.localstack.peers.sms.MessageCenter;
import it.sportello.localstack.testing.FictionalCitizen;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What the page shows, and the clock it moves. */
public record Shown(
        MailServer mail,
        MessageCenter messageCenter,
        PrintShop printShop,
        FamilyBooklet familyBooklet,
        DomainClock clock,
        List<FictionalCitizen> residents,
        URI identityProvider,
        Map<SuiteService, URI> services) {

    public Shown {
        residents = List.copyOf(residents);
        services = Map.copyOf(services);
    }
}
