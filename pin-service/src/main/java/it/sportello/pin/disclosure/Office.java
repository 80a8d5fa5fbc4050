package it.sportello.pin.disclosure;

/** Whose work it was. Nobody else reads or changes what this service keeps of a person. */
public enum Office {
    CONTACT_CENTER
}
