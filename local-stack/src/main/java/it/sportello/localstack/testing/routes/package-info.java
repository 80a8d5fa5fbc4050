/** Checks every route of a service's stored API document against the running service. */
@NullMarked
package it.sportello.localstack.testing.routes;

import org.jspecify.annotations.NullMarked;
