/** What everybody who talks to PostgreSQL has to know about its bad days. */
@NullMarked
package it.sportello.platform.database;

import org.jspecify.annotations.NullMarked;
