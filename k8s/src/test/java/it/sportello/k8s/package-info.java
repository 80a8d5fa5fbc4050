/** What Kubernetes would be given, held against contracts, configuration, and the Kubernetes model itself. */
@NullMarked
package it.sportello.k8s;

import org.jspecify.annotations.NullMarked;
