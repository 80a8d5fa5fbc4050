/** What a citizen types, and what is read from it. Nothing here knows whether it is true. */
@NullMarked
package it.sportello.pin.request.form;

import org.jspecify.annotations.NullMarked;
