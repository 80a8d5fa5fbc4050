/** Makes letters: one sheet for a window envelope, in memory only. */
@NullMarked
package it.sportello.notification.channel.post.press;

import org.jspecify.annotations.NullMarked;
