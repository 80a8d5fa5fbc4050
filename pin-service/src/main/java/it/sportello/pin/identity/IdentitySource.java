package it.sportello.pin.identity;

/** Somebody by whose word citizens sign in here. */
public interface IdentitySource {

    /** Whether identities that are linked under this name of an issuer are good at present. */
    boolean vouchesFor(String issuer);
}
