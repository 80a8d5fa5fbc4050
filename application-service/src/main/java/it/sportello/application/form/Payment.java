package it.sportello.application.form;

/** How the citizen wants the money (A6). */
public sealed interface Payment {

    record ToAccount(Iban iban) implements Payment {}

    record CashAtPostOffice() implements Payment {}
}
