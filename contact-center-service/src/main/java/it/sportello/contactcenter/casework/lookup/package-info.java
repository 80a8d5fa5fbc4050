/** How an agent finds the case of somebody who calls (K8). */
@NullMarked
package it.sportello.contactcenter.casework.lookup;

import org.jspecify.annotations.NullMarked;
