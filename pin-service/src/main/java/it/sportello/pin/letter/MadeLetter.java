package it.sportello.pin.letter;

import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.pin.half.NewHalf;

/** A new second half, kept as an HMAC and sealed to the post: nobody can read it here any more. */
record MadeLetter(NewHalf half, DispatchRequested dispatch) {}
