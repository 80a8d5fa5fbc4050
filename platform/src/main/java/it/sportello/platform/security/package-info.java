/** Who calls: citizens and staff, what a citizen has proved, and the challenge to prove more. */
@NullMarked
package it.sportello.platform.security;

import org.jspecify.annotations.NullMarked;
