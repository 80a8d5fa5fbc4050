/** Errors as RFC 9457 problems: one catalogue per service, one writer for JAX-RS and for what fails before it. */
@NullMarked
package it.sportello.platform.web.problem;

import org.jspecify.annotations.NullMarked;
