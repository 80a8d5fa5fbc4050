package it.sportello.platform.web.fault;

/**
 * A JSON Pointer (RFC 6901) in the making.
 *
 * @param text such as {@code /children/0/birth_date}; empty for the whole body
 */
record Pointer(String text) {

    static final Pointer ROOT = new Pointer("");

    /** A caller's own field name comes back in the answer: cut, it cannot blow the answer up. */
    private static final int LONGEST_NAME = 60;

    Pointer field(String name) {
        String cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return new Pointer(text + "/" + cut.replace("~", "~0").replace("/", "~1"));
    }

    Pointer index(int position) {
        return new Pointer(text + "/" + position);
    }
}
