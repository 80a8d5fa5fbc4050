/** What citizens hold in their hands, as eyes and cameras read it. */
@NullMarked
package it.sportello.localstack.testing.paper;

import org.jspecify.annotations.NullMarked;
