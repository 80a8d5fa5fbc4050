/** The way from the applications' topic into this service. */
@NullMarked
package it.sportello.contactcenter.intake.fraud;

import org.jspecify.annotations.NullMarked;
