/** The database and the broker: who may do what in them, and what survives there. */
@NullMarked
package it.sportello.k8s.server;

import org.jspecify.annotations.NullMarked;
