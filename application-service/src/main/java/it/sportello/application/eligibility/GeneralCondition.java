package it.sportello.application.eligibility;

import it.sportello.application.declaration.Condition.State;
import it.sportello.application.declaration.LocalizedText;
import it.sportello.application.form.Finding;

/** What every benefit wants beside its own conditions. At filing each has an answer of its own. */
enum GeneralCondition {
    WINDOW(
            new LocalizedText(
                    "La domanda si presenta nei giorni previsti per la prestazione.",
                    "The application is filed on the days on which the benefit can be claimed.",
                    "Der Antrag wird an den für die Leistung vorgesehenen Tagen gestellt."),
            new LocalizedText(
                    "Oggi la prestazione non può essere richiesta: i giorni previsti non sono ancora iniziati o sono"
                            + " passati.",
                    "The benefit cannot be claimed today: the days for it have not begun yet or are over.",
                    "Heute kann die Leistung nicht beantragt werden: Die vorgesehenen Tage haben noch nicht begonnen"
                            + " oder sind vorbei.")),
    NO_OTHER_APPLICATION(
            new LocalizedText(
                    "Con questo accesso non risulta un'altra domanda in corso che escluda questa.",
                    "No other application of yours that would exclude this one can be seen with this sign-in.",
                    "Mit dieser Anmeldung ist kein anderer laufender Antrag zu sehen, der diesen ausschließt."),
            new LocalizedText(
                    "Ha già una domanda in corso per questa prestazione o per un'altra che non si può cumulare.",
                    "You already have a live application for this benefit, or for one that cannot be had beside it.",
                    "Sie haben bereits einen laufenden Antrag auf diese Leistung oder auf eine, die nicht daneben"
                            + " gewährt wird."));

    private final LocalizedText asks;
    private final LocalizedText excludes;

    GeneralCondition(LocalizedText asks, LocalizedText excludes) {
        this.asks = asks;
        this.excludes = excludes;
    }

    Finding found(boolean holds) {
        return new Finding(name(), "", holds ? State.HOLDS : State.EXCLUDES, asks, excludes);
    }
}
