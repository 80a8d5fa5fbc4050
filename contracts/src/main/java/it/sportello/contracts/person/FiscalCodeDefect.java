package it.sportello.contracts.person;

/** Why a text is not a tax code (C2). The first that applies is told. */
public enum FiscalCodeDefect {
    /** Neither 16 characters nor 11. */
    LENGTH("A tax code has 16 characters, a provisional one 11 digits"),
    /** A character where its position does not allow it. */
    FORM("A character of the tax code is not allowed where it stands"),
    /** The day of birth, less 40 for women, does not exist in the month. */
    BIRTH_DAY("The tax code names a day of birth that does not exist"),
    /** The last character does not follow from the others. */
    CHECK_CHARACTER("The last character of the tax code does not match the others");

    private final String description;

    FiscalCodeDefect(String description) {
        this.description = description;
    }

    /** One English sentence without full stop; never holds the text itself. */
    public String description() {
        return description;
    }
}
