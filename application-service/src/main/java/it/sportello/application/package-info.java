@NullMarked
package it.sportello.application;

import org.jspecify.annotations.NullMarked;
