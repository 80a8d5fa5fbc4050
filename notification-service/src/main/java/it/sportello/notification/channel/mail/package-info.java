/** E-mail and certified e-mail (PEC) over SMTP. */
@NullMarked
package it.sportello.notification.channel.mail;

import org.jspecify.annotations.NullMarked;
