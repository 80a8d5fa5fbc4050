/** What a citizen sends to file an application, and what can be wrong with it. Pure rules. */
@NullMarked
package it.sportello.application.form;

import org.jspecify.annotations.NullMarked;
