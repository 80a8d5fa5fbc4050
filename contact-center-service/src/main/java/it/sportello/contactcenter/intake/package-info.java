/** The ways from the topics into this service. */
@NullMarked
package it.sportello.contactcenter.intake;

import org.jspecify.annotations.NullMarked;
