/** What agents send about a case, and what they are answered. */
@NullMarked
package it.sportello.contactcenter.casework.form;

import org.jspecify.annotations.NullMarked;
