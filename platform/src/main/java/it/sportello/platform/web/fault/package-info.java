/** From an exception to the problem the caller reads, the same inside JAX-RS and before it. */
@NullMarked
package it.sportello.platform.web.fault;

import org.jspecify.annotations.NullMarked;
