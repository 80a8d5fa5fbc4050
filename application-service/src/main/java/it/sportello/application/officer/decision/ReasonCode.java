package it.sportello.application.officer.decision;

import static it.sportello.application.officer.decision.Ruling.ACCEPTED;
import static it.sportello.application.officer.decision.Ruling.REJECTED;

/** On what a decision rests: the conditions of the law (D.L. 18/2020 artt. 23 to 30 and 38; D.Lgs. 22/2015, 151/2001). */
public enum ReasonCode {
    CONDITIONS_MET(ACCEPTED),
    /** Accepted after a review: what spoke against it was an error of the office, or was put right. */
    OBJECTION_UPHELD(ACCEPTED),
    /** Not enrolled in the scheme, or not of the category, that the benefit is for. */
    NOT_OF_THE_CATEGORY(REJECTED),
    PENSION_RECEIVED(REJECTED),
    /** Covered by another compulsory scheme. */
    OTHER_SCHEME(REJECTED),
    /** In employment on the day that counts, or the job ended on another day or in another way than the law asks for. */
    EMPLOYMENT(REJECTED),
    /** Fewer days or contributions than the law asks for. */
    TOO_FEW_CONTRIBUTIONS(REJECTED),
    INCOME_TOO_HIGH(REJECTED),
    /** Too old, or not living with the applicant. */
    CHILD_NOT_ELIGIBLE(REJECTED),
    /** The other parent claims for the child, has used the leave, or is supported in a way that excludes this. */
    OTHER_PARENT(REJECTED),
    PARENTAL_LEAVE_USED(REJECTED),
    /** The same is paid already under another title. */
    INCOMPATIBLE_BENEFIT(REJECTED),
    /** The archives of the institute say otherwise than the declaration. */
    DECLARATION_CONTRADICTED(REJECTED);

    private final Ruling ruling;

    ReasonCode(Ruling ruling) {
        this.ruling = ruling;
    }

    boolean speaksFor(Ruling decided) {
        return ruling == decided;
    }
}
