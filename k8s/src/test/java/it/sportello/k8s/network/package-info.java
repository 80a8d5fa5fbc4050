/** Who may talk to whom: policies inside, gateways at the border. */
@NullMarked
package it.sportello.k8s.network;

import org.jspecify.annotations.NullMarked;
