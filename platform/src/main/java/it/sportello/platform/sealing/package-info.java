/** Personal and secret content on its way through topics: signed by its producer, readable by one recipient. */
@NullMarked
package it.sportello.platform.sealing;

import org.jspecify.annotations.NullMarked;
