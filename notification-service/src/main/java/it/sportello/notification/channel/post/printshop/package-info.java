/** The print shop: batches encrypted to its key go in by SFTP, and what became of each letter comes back. */
@NullMarked
package it.sportello.notification.channel.post.printshop;

import org.jspecify.annotations.NullMarked;
