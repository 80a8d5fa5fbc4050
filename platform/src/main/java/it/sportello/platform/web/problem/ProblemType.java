package it.sportello.platform.web.problem;

import java.net.URI;
import java.util.Locale;

/**
 * One kind of error, as the API documents it. Each service has one enum of these: its error catalogue.
 *
 * <p>The slug is part of the public contract: clients branch on it, so a constant is never renamed.
 */
public interface ProblemType {

    /** The constant's own name, unique in the suite. */
    String name();

    /** The name in kebab-case, such as {@code only-the-beneficiary}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status every problem of this type answers with. */
    int status();

    /** A short sentence, the same for every occurrence. */
    String title();

    /** RFC 9457 {@code type}: an identifier, which happens to be an address of the documentation. */
    default URI uri() {
        return URI.create("https://sportello.example/problems/" + slug());
    }
}
