/** What pin-service lets an agent see of the person in a case. Nothing of it is kept here. */
@NullMarked
package it.sportello.contactcenter.casework.people;

import org.jspecify.annotations.NullMarked;
