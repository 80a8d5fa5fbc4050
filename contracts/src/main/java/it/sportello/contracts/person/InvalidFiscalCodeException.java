package it.sportello.contracts.person;

/** A text that is not a tax code. The message names what is wrong and never the text. */
public final class InvalidFiscalCodeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final FiscalCodeDefect defect;

    InvalidFiscalCodeException(FiscalCodeDefect defect) {
        super(defect.description());
        this.defect = defect;
    }

    public FiscalCodeDefect defect() {
        return defect;
    }
}
