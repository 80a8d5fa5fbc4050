/** What the pages of the local stack have in common: how they look, and to whom they answer. */
@NullMarked
package it.sportello.localstack.page;

import org.jspecify.annotations.NullMarked;
