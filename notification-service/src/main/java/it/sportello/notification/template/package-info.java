/** The texts that citizens read, in their language. A published version is never edited: a new text is a new version. */
@NullMarked
package it.sportello.notification.template;

import org.jspecify.annotations.NullMarked;
