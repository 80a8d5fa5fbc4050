/** Officers of the benefit office at work: what they all have in common. */
@NullMarked
package it.sportello.application.officer;

import org.jspecify.annotations.NullMarked;
