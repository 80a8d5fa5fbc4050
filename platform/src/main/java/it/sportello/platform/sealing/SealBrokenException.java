package it.sportello.platform.sealing;

import it.sportello.platform.inbox.RejectedRecord;

/** The sealed content of a record is not what the record claims: no further attempt will mend it. */
public class SealBrokenException extends RejectedRecord {

    private static final long serialVersionUID = 1L;

    private final SealDefect defect;

    public SealBrokenException(SealDefect defect) {
        super("seal broken: " + defect);
        this.defect = defect;
    }

    /** The way every check of a seal ends that does not hold. */
    static void unless(boolean holds, SealDefect defect) {
        if (!holds) {
            throw new SealBrokenException(defect);
        }
    }

    public SealDefect defect() {
        return defect;
    }
}
