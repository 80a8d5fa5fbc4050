/** What every channel answers when something is handed over to its peer. */
@NullMarked
package it.sportello.notification.channel;

import org.jspecify.annotations.NullMarked;
