package it.sportello.pin.oauth.client;

/** Whether a client can keep a key to itself (RFC 6749 section 2.1). */
enum ClientType {
    /** An application in a browser or a telephone: its id only says which of them asks. */
    PUBLIC("none"),
    /** A server, which signs an assertion for every request (RFC 7523). */
    CONFIDENTIAL("private_key_jwt");

    private final String method;

    ClientType(String method) {
        this.method = method;
    }

    /** Its name in the registry of token endpoint authentication methods. */
    String method() {
        return method;
    }
}
