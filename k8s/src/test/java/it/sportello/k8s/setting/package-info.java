/** What processes are configured with, held against what the launcher configures them with. */
@NullMarked
package it.sportello.k8s.setting;

import org.jspecify.annotations.NullMarked;
