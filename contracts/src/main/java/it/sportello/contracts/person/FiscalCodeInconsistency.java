package it.sportello.contracts.person;

/** A declared fact that a well-formed tax code does not bear out (C2). */
public enum FiscalCodeInconsistency {
    FAMILY_NAME,
    GIVEN_NAME,
    BIRTH_DATE,
    SEX,
    BIRTH_PLACE
}
