/** What every service does the same way with HTTP. The packages below each keep one promise of it. */
@NullMarked
package it.sportello.platform.web;

import org.jspecify.annotations.NullMarked;
