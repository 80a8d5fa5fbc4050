/** The rules of the house, as every module's ArchitectureTest checks them. */
@NullMarked
package it.sportello.localstack.testing.house;

import org.jspecify.annotations.NullMarked;
