package it.sportello.application.staff;

/** Whose work it was. */
public enum Office {
    BENEFITS,
    PAYMENTS
}
