/** What agents see and do. */
@NullMarked
package it.sportello.contactcenter.desk;

import org.jspecify.annotations.NullMarked;
