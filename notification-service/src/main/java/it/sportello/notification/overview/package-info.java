/** What operators see of the deliveries: states, times and codes, never a recipient or a word of the content. */
@NullMarked
package it.sportello.notification.overview;

import org.jspecify.annotations.NullMarked;
