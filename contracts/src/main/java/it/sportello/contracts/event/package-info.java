/**
 * What the services tell each other. Facts carry opaque ids only; whatever is personal or secret travels {@code
 * sealed}.
 */
@NullMarked
package it.sportello.contracts.event;

import org.jspecify.annotations.NullMarked;
