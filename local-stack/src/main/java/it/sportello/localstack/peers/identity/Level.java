package it.sportello.localstack.peers.identity;

/** How sure a provider of SPID or CIE is of who signs in. */
public enum Level {
    L1("1: nome e password"),
    L2("2: password e codice"),
    L3("3: chiave o carta");

    private final String shown;

    Level(String shown) {
        this.shown = shown;
    }

    /** As SPID writes it; CIE uses the same names. */
    public String acr() {
        return "https://www.spid.gov.it/Spid" + name();
    }

    String shown() {
        return shown;
    }
}
