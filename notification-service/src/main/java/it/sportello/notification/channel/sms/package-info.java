/** Short messages over SMPP 3.4. */
@NullMarked
package it.sportello.notification.channel.sms;

import org.jspecify.annotations.NullMarked;
