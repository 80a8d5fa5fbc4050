/** Real servers inside this process or beside it: PostgreSQL and Kafka. */
@NullMarked
package it.sportello.localstack.embedded;

import org.jspecify.annotations.NullMarked;
