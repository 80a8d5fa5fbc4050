/** What agents see of a person in a case, and how they find out who calls (K6, K8). */
@NullMarked
package it.sportello.pin.staff.casework;

import org.jspecify.annotations.NullMarked;
