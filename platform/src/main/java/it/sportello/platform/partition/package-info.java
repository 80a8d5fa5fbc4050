/** Keeps the tables that are partitioned by day. */
@NullMarked
package it.sportello.platform.partition;

import org.jspecify.annotations.NullMarked;
