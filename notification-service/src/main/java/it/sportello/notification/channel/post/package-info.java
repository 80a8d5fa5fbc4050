/** Letters on their way to the post. */
@NullMarked
package it.sportello.notification.channel.post;

import org.jspecify.annotations.NullMarked;
