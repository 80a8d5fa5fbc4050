/** What one process of this service is for. All roles share one image and one database, but never a key. */
@NullMarked
package it.sportello.notification.role;

import org.jspecify.annotations.NullMarked;
