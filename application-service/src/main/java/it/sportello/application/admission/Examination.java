package it.sportello.application.admission;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.catalogue.Benefit;
import it.sportello.application.catalogue.Catalogue;
import it.sportello.application.deadline.DateRange;
import it.sportello.application.form.CheckedForm;
import it.sportello.application.form.NewApplication;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.FiscalCodeDefect;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.web.problem.FieldError;
import java.time.Instant;
import java.util.Optional;

/** What the rules say of an application before the database is asked: who, at which level, when, what. In this order. */
public sealed interface Examination {

    record Passed(Filing filing) implements Examination {}

    /** It may not be filed, whoever filed what before. */
    record Barred(Refusal refusal) implements Examination {}

    /** It could not be filed now; a repetition of what was filed before is answered all the same (A4). */
    record Failed(Refusal refusal) implements Examination {}

    static Examination of(NewApplication form, Citizen filer, Catalogue catalogue, Instant now) {
        Optional<FieldError> taxCodeDefect = taxCodeDefect(form);
        if (taxCodeDefect.isPresent()) {
            return new Failed(new Refusal.Invalid(taxCodeDefect.get()));
        }
        if (form.taxCode() != null && !new FiscalCode(form.taxCode()).equals(filer.taxCode())) {
            return new Barred(new Refusal.NotTheBeneficiary());
        }
        return Optional.ofNullable(form.benefit())
                .flatMap(catalogue::find)
                .map(benefit -> gate(form, filer, benefit, now))
                .orElseGet(() -> new Failed(
                        new Refusal.Invalid(new FieldError("/benefit", "names no benefit of the catalogue"))));
    }

    private static Examination gate(NewApplication form, Citizen filer, Benefit benefit, Instant now) {
        return switch (Admission.of(filer.assurance(), benefit)) {
            case Admission.Granted _ -> hold(form, filer, benefit, ApplicationStatus.SUBMITTED, now);
            case Admission.Suspended _ -> hold(form, filer, benefit, ApplicationStatus.SUSPENDED, now);
            case Admission.StepUpRequired stepUp -> new Barred(new Refusal.StepUpRequired(stepUp.acceptable()));
        };
    }

    private static Examination hold(
            NewApplication form, Citizen filer, Benefit benefit, ApplicationStatus status, Instant now) {
        if (!benefit.window().contains(now)) {
            return new Failed(new Refusal.Closed(benefit.window()));
        }
        return switch (CheckedForm.of(form, benefit, now.atZone(DateRange.ITALY).toLocalDate())) {
            case CheckedForm.Sound sound -> new Passed(Filing.of(filer, benefit, status, sound, now));
            case CheckedForm.Faulty faulty -> new Failed(new Refusal.Invalid(faulty.errors(), faulty.exclusions()));
        };
    }

    private static Optional<FieldError> taxCodeDefect(NewApplication form) {
        return Optional.ofNullable(form.taxCode())
                .flatMap(FiscalCode::findDefect)
                .map(FiscalCodeDefect::description)
                .map(defect -> new FieldError("/tax_code", defect));
    }
}
