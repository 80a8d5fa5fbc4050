package it.sportello.platform.sealing;

/** The sealed content of a record is not what the record claims: no further attempt will mend it. */
public class SealBrokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SealDefect defect;

    public SealBrokenException(SealDefect defect) {
        super("seal broken: " + defect);
        this.defect = defect;
    }

    public SealDefect defect() {
        return defect;
    }
}
