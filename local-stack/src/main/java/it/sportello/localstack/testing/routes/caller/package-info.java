/** Who comes to a route, and with what. */
@NullMarked
package it.sportello.localstack.testing.routes.caller;

import org.jspecify.annotations.NullMarked;
