package it.sportello.application.receipt.press;

import io.quarkus.qute.Engine;
import it.sportello.application.ApplicationStatus;
import it.sportello.application.deadline.DateRange;
import it.sportello.application.receipt.FiledFacts;
import it.sportello.contracts.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Writes receipts as XHTML. Its template escapes whatever comes from outside. */
@ApplicationScoped
class ReceiptPage {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Engine engine;

    ReceiptPage(Engine engine) {
        this.engine = engine;
    }

    String write(Receipt receipt) {
        FiledFacts facts = receipt.facts();
        Language language = receipt.language();
        ZonedDateTime filedAt = inItaly(facts.filedAt());
        return engine.getTemplate("receipt/v1/" + language.code() + ".html")
                .data("language", language.code())
                .data("facts", facts)
                .data("name", facts.holder().givenName() + " " + facts.holder().familyName())
                .data("benefit", receipt.benefit().name().in(language))
                .data("legal_basis", receipt.benefit().legalBasis())
                .data("period_from", Answer.day(facts.periodFrom(), language))
                .data("period_to", Answer.day(receipt.benefit().period().to(), language))
                .data("filed_day", Answer.day(filedAt.toLocalDate(), language))
                .data("filed_hour", HOUR.format(filedAt))
                .data("suspended", facts.status() == ApplicationStatus.SUSPENDED)
                .data("answers", Answer.of(receipt.benefit(), facts.declaration(), language))
                .data("qr_code", QrCode.dataUri(receipt.signature()))
                .render();
    }

    private static ZonedDateTime inItaly(Instant instant) {
        return instant.atZone(DateRange.ITALY);
    }
}
