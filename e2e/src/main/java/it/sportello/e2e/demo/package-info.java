/** {@code ./sportello demo}: the whole story against a running suite, step by step. */
@NullMarked
package it.sportello.e2e.demo;

import org.jspecify.annotations.NullMarked;
