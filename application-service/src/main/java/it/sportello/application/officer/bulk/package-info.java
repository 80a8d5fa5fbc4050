/** Many decisions in one file, each carried out for itself; beyond twenty a second officer has to agree (A8). */
@NullMarked
package it.sportello.application.officer.bulk;

import org.jspecify.annotations.NullMarked;
