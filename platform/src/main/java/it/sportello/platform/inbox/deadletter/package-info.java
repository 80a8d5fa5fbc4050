/** What operators do about records that had no effect. */
@NullMarked
package it.sportello.platform.inbox.deadletter;

import org.jspecify.annotations.NullMarked;
