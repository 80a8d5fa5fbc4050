package it.sportello.contracts.person;

/** Sex as the civil register records it and the tax code encodes it. */
public enum Sex {
    FEMALE,
    MALE
}
