/** The page that shows what a citizen would see arrive, and lets hours pass. */
@NullMarked
package it.sportello.localstack.launcher.page;

import org.jspecify.annotations.NullMarked;
