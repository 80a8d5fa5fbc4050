/** What the rules say of a filing before the database is asked: who, at which level, when, what (A2, A3, C6). Pure. */
@NullMarked
package it.sportello.application.admission;

import org.jspecify.annotations.NullMarked;
