package it.sportello.application.receipt;

import it.sportello.application.admission.Visibility;
import it.sportello.application.receipt.FiledFactsRepository.Owned;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Reads the facts of receipts. */
@ApplicationScoped
public class ReceiptService {

    private final FiledFactsRepository filed;

    ReceiptService(FiledFactsRepository filed) {
        this.filed = filed;
    }

    /** @throws ProblemException when there is no application that the reader may see */
    @Transactional
    public FiledFacts read(Citizen reader, UUID id) {
        return filed.find(id)
                .filter(application -> isVisible(application, reader))
                .map(Owned::facts)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such application"));
    }

    /** For the check of a receipt, which has proved that it was given out under this number. */
    @Transactional
    public Optional<FiledFacts> find(String protocolNumber) {
        return filed.findByNumber(protocolNumber);
    }

    private static boolean isVisible(Owned application, Citizen reader) {
        return application.personId().equals(reader.personId())
                && Visibility.of(reader).shows(application.firstIssue());
    }
}
