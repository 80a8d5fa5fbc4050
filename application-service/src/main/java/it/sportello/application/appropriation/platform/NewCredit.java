package it.sportello.application.appropriation.platform;

/** A bonus for a parent's booklet. The tax code travels here and nowhere else: neither in an address nor in a header. */
public record NewCredit(String taxCode, String protocolNumber) {

    @Override
    public String toString() {
        return "NewCredit[" + protocolNumber + "]";
    }
}
