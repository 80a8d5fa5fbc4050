package it.sportello.application.appropriation;

import it.sportello.application.change.BenefitApplication;
import it.sportello.contracts.event.Event;
import it.sportello.contracts.event.MessageEvent.MessageRequested;
import it.sportello.contracts.event.MessageEvent.Recipient;
import it.sportello.platform.time.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** What parents are told on the way, beside the changes of their application. */
final class AppropriationEvents {

    private AppropriationEvents() {}

    static Event reminder(BenefitApplication application, LocalDate lastDay, Instant at) {
        return message(
                application,
                "application-appropriation-reminder",
                Map.of(
                        "protocol_number",
                        application.protocolNumber(),
                        "benefit",
                        application.benefit(),
                        "last_day",
                        lastDay.toString()),
                at);
    }

    static Event refused(BenefitApplication application, Instant at) {
        return message(
                application,
                "application-appropriation-refused",
                Map.of("protocol_number", application.protocolNumber(), "benefit", application.benefit()),
                at);
    }

    private static Event message(
            BenefitApplication application, String template, Map<String, String> parameters, Instant at) {
        return new MessageRequested(application.personId(), Ids.next(), Recipient.PRIMARY, template, parameters, at);
    }
}
