/** What operators see of batches. */
@NullMarked
package it.sportello.notification.batch.overview;

import org.jspecify.annotations.NullMarked;
