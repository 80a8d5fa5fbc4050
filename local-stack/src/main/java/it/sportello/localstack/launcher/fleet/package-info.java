/** The services as child processes: started, watched, killed, and never left behind. */
@NullMarked
package it.sportello.localstack.launcher.fleet;

import org.jspecify.annotations.NullMarked;
