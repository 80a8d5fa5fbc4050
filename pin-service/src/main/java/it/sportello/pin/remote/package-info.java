/** Dispositive PINs for whom two agents identified by video (K4). */
@NullMarked
package it.sportello.pin.remote;

import org.jspecify.annotations.NullMarked;
