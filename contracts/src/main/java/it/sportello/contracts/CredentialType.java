package it.sportello.contracts;

/** The credentials with which a citizen signs in. */
public enum CredentialType {
    /** The authority's own personal code. */
    PIN,
    /** National digital identity. */
    SPID,
    /** Electronic identity card 3.0. */
    CIE,
    /** National services smart card. */
    CNS
}
