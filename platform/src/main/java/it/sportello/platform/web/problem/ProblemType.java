package it.sportello.platform.web.problem;

import java.net.URI;

/**
 * One kind of error, as the API documents it. Each service has one enum of these: its error catalogue.
 *
 * <p>The slug is part of the public contract: clients branch on it, so it is never renamed.
 */
public interface ProblemType {

    /** Kebab-case name, unique in the suite, such as {@code only-the-beneficiary}. */
    String slug();

    /** The HTTP status every problem of this type answers with. */
    int status();

    /** A short sentence, the same for every occurrence. */
    String title();

    /** RFC 9457 {@code type}: an identifier, which happens to be an address of the documentation. */
    default URI uri() {
        return URI.create("https://sportello.example/problems/" + slug());
    }
}
