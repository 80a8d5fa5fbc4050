/** {@code GET /status}: how the service is, for anybody, at no cost. */
@NullMarked
package it.sportello.platform.web.status;

import org.jspecify.annotations.NullMarked;
