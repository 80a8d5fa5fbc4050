/** Who can hold a credential, and where the person can be reached. The only home of contacts in the suite. */
@NullMarked
package it.sportello.pin.person;

import org.jspecify.annotations.NullMarked;
