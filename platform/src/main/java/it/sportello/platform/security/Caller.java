package it.sportello.platform.security;

/** Whom an access token speaks of. */
public sealed interface Caller permits Citizen, Staff, Representative {}
