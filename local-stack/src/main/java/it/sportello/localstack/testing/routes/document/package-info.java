/** The stored API document of a service, as its tests read it. */
@NullMarked
package it.sportello.localstack.testing.routes.document;

import org.jspecify.annotations.NullMarked;
