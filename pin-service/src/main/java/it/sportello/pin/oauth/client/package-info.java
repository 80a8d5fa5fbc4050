/** Who may ask for tokens, and how a client proves that it is the one it says. */
@NullMarked
package it.sportello.pin.oauth.client;

import org.jspecify.annotations.NullMarked;
