/** Brings a running service to its limits, over HTTP alone. */
@NullMarked
package it.sportello.localstack.testing.routes.pressure;

import org.jspecify.annotations.NullMarked;
