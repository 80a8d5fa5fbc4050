package it.sportello.application.payment.order;

import io.smallrye.config.ConfigMapping;

/** The account from which is paid. */
@ConfigMapping(prefix = "sportello.payment.debtor")
interface DebtorConfig {

    /** The authority's name as the bank knows it. */
    String name();

    String iban();

    /** The bank that keeps the account, and takes the order. */
    String bic();
}
