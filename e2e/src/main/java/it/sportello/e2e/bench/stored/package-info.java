/** Millions of applications as a busy season leaves them, so that filings can be measured beside them. */
@NullMarked
package it.sportello.e2e.bench.stored;

import org.jspecify.annotations.NullMarked;
