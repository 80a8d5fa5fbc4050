/** Who may file and read what, by how much they have proved (A3, C6). Pure rules. */
@NullMarked
package it.sportello.application.admission;

import org.jspecify.annotations.NullMarked;
