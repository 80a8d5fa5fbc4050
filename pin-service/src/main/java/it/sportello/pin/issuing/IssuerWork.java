package it.sportello.pin.issuing;

/**
 * Something that the issuer's thread does. Work is claimed under a lease: whatever fails stays claimed and comes back
 * when the lease has run out, here or on another replica.
 */
public interface IssuerWork {

    /** Claims so many at most and serves them; how many were claimed. */
    int serveBatch(int most);
}
