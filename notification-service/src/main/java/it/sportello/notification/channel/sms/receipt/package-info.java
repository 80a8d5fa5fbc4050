/** What the message center tells of messages it took: late, twice, in any order, even before we know that it took them. */
@NullMarked
package it.sportello.notification.channel.sms.receipt;

import org.jspecify.annotations.NullMarked;
