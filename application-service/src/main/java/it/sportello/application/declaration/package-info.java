/**
 * What a benefit asks and wants answered, as data of the catalogue: the form of a declaration, its questions, and the
 * conditions of the law on the answers (A1). Pure rules.
 */
@NullMarked
package it.sportello.application.declaration;

import org.jspecify.annotations.NullMarked;
