@NullMarked
package it.sportello.notification;

import org.jspecify.annotations.NullMarked;
