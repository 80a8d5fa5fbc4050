package it.sportello.contracts;

/** Why a request for a PIN is not served without a call to the citizen. */
public enum AssistanceReason {
    /** The tax code is well formed but does not fit name, date, sex or birth place (C2). */
    TAX_CODE_INCONSISTENT,
    /** The resident register says something else, or does not know the person (C3). */
    REGISTER_MISMATCH,
    /** The person already has a live request, half or PIN (C13). */
    LIVE_CREDENTIAL,
    /** The contact already serves as many persons as it may (C13). */
    CONTACT_SHARED,
    /** More requests in a day than a person, contact or address may make (C13), or a fifth letter in thirty days (C10). */
    TOO_MANY_REQUESTS
}
