/** The images and the compose file, held against the launcher that they do without. */
@NullMarked
package it.sportello.k8s.container;

import org.jspecify.annotations.NullMarked;
