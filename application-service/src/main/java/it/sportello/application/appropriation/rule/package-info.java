/** When a bonus may be appropriated, and what its time brings (A7). */
@NullMarked
package it.sportello.application.appropriation.rule;

import org.jspecify.annotations.NullMarked;
