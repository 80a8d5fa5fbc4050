package it.sportello.pin.request;

/**
 * What else was asked (C13).
 *
 * @param olderLive whether an earlier request of the same person still waits for something
 * @param mostOfTheDay requests of the same calendar day, up to this one, of the tax code, contact or address that made most
 */
public record RequestStanding(boolean olderLive, int mostOfTheDay) {}
