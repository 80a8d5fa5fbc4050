/** Case grants: which case lets an agent see which person. */
@NullMarked
package it.sportello.platform.security.grant;

import org.jspecify.annotations.NullMarked;
