/** Databases as they were before a migration. */
@NullMarked
package it.sportello.localstack.testing.upgrade;

import org.jspecify.annotations.NullMarked;
