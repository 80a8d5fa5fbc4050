@NullMarked
package it.sportello.localstack.testing;

import org.jspecify.annotations.NullMarked;
