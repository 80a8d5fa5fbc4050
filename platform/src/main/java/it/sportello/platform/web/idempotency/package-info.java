/** {@code Idempotency-Key}: what a resource reads of it and how a service keeps its promise. */
@NullMarked
package it.sportello.platform.web.idempotency;

import org.jspecify.annotations.NullMarked;
