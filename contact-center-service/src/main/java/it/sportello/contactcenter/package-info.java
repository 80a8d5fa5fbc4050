@NullMarked
package it.sportello.contactcenter;

import org.jspecify.annotations.NullMarked;
