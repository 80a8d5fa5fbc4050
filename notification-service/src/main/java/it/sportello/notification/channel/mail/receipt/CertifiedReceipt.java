package it.sportello.notification.channel.mail.receipt;

import it.sportello.notification.channel.ReceiptOutcome;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What providers of certified e-mail attest (DPR 68/2005; decree of 2 November 2005, annex; RFC 6109, section 3). */
enum CertifiedReceipt {
    /** Our provider took it; from here on it has the date of the law. */
    ACCEPTED("accettazione", null),
    /** Our provider found its form wrong, or a virus in it. */
    NOT_ACCEPTED("non-accettazione", ReceiptOutcome.UNDELIVERED),
    /** The recipient's provider took it. Providers tell each other; seldom does it come to us. */
    TAKEN_OVER("presa-in-carico", null),
    /** It lies in the recipient's mailbox. */
    DELIVERED("avvenuta-consegna", ReceiptOutcome.DELIVERED),
    /** It will never lie there, or did not within a day. */
    NOT_DELIVERED("errore-consegna", ReceiptOutcome.UNDELIVERED),
    /** Nothing was heard of it for twelve hours; a day decides. */
    LATE("preavviso-errore-consegna", null),
    /** The recipient's provider found a virus in it and keeps it. */
    INFECTED("rilevazione-virus", ReceiptOutcome.UNDELIVERED);

    private final String word;
    private final @Nullable ReceiptOutcome outcome;

    CertifiedReceipt(String word, @Nullable ReceiptOutcome outcome) {
        this.word = word;
        this.outcome = outcome;
    }

    /** The kind that the rules call by this word. */
    static Optional<CertifiedReceipt> find(@Nullable String word) {
        String asked = word == null ? "" : word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(receipt -> receipt.word.equals(asked))
                .findFirst();
    }

    String word() {
        return word;
    }

    /** How the e-mail ended; empty while it may end either way. */
    Optional<ReceiptOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }
}
