package it.sportello.application.applicant;

import it.sportello.application.change.Author;
import it.sportello.application.change.BenefitApplication;
import it.sportello.application.change.ChangeKind;
import it.sportello.application.change.ChangeService;
import it.sportello.application.form.NewPayment;
import it.sportello.application.form.Payment;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Sends the money elsewhere (A6). It is told on another contact (C9), and payment waits from then on. */
@ApplicationScoped
class PaymentChangeService {

    private final ChangeService changes;
    private final PaymentChangeRepository payments;
    private final Clock clock;

    PaymentChangeService(ChangeService changes, PaymentChangeRepository payments, Clock clock) {
        this.changes = changes;
        this.payments = payments;
        this.clock = clock;
    }

    /** @throws ProblemException when the application is not the applicant's, is paid already, or the account is none */
    @Transactional
    void change(Citizen applicant, UUID id, PaymentPatch patch) {
        refuse(patch.errors());
        BenefitApplication application = changes.lockOwn(applicant, id);
        Payment current = payments.current(id);
        NewPayment wanted = patch.appliedTo(current);
        refuse(wanted.errors(""));
        Payment payment = wanted.checked();
        if (!payment.equals(current)) {
            changes.make(ChangeKind.PAYMENT_CHANGED, application, Author.citizen(applicant));
            payments.change(id, payment, clock.instant());
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID_CONTENT, "The payment stays as it is").withErrors(errors);
        }
    }
}
