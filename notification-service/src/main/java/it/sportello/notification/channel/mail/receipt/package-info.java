/** What mail servers report of e-mail they took, and providers attest of certified e-mail: late, twice, of nothing we know, or
 * not at all. */
@NullMarked
package it.sportello.notification.channel.mail.receipt;

import org.jspecify.annotations.NullMarked;
