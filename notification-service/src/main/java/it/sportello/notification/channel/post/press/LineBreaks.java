package it.sportello.notification.channel.post.press;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Breaks lines between words, and a word only when it is longer than a line. */
final class LineBreaks {

    private LineBreaks() {}

    static List<String> wrap(List<String> lines, Predicate<String> fits) {
        List<String> wrapped = new ArrayList<>();
        for (String line : lines) {
            String rest = line;
            while (!fits.test(rest)) {
                int end = lastBreak(rest, fits);
                wrapped.add(rest.substring(0, end).strip());
                rest = rest.substring(end).strip();
            }
            wrapped.add(rest);
        }
        return wrapped;
    }

    private static int lastBreak(String line, Predicate<String> fits) {
        int most = 1;
        while (most < line.length() - 1 && fits.test(line.substring(0, most + 1))) {
            most++;
        }
        int blank = line.lastIndexOf(' ', most);
        return blank > 0 ? blank : most;
    }
}
