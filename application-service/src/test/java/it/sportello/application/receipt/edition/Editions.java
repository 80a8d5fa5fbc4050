package it.sportello.application.receipt.edition;

import it.sportello.application.catalogue.Catalogues;

/** The editions that the built-in catalogue makes. */
public final class Editions {

    private Editions() {}

    public static BenefitEdition of(String code) {
        return BenefitEdition.of(Catalogues.benefit(code));
    }
}
