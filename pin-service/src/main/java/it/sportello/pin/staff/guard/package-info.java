/** What stands before every read of the staff: the grant of a case, a quota, and the audit of what was refused (K6 to K8). */
@NullMarked
package it.sportello.pin.staff.guard;

import org.jspecify.annotations.NullMarked;
