package it.sportello.localstack.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The parts that the pages are made of. */
public final class Html {

    private Html() {}

    public static String document(String title, String content) {
        return """
                <!DOCTYPE html>
                <html lang="it">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="icon" href="/icon.svg">
                <link rel="stylesheet" href="/style.css">
                </head>
                <body>
                <header><h1>Sportello</h1><p>Ambiente di prova locale <span lang="en">local stack</span></p></header>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(escaped(title), content);
    }

    public static String section(String id, String italian, String english, String content) {
        return """
                <section aria-labelledby="%1$s">
                <h2 id="%1$s">%2$s <span lang="en">%3$s</span></h2>
                %4$s
                </section>
                """.formatted(id, italian, english, content);
    }

    /** Says itself what it is: on narrow screens the style takes its columns away, and with them its meaning. */
    public static String table(List<String> headings, String rows) {
        String head = headings.stream()
                .map(heading -> "<th role=\"columnheader\" scope=\"col\">" + heading + "</th>")
                .collect(Collectors.joining());
        return """
                <div class="wide"><table role="table">
                <thead role="rowgroup"><tr role="row">%s</tr></thead>
                <tbody role="rowgroup">%s</tbody>
                </table></div>""".formatted(head, rows);
    }

    public static String row(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> "<td role=\"cell\">" + cell + "</td>")
                .collect(Collectors.joining("", "<tr role=\"row\">", "</tr>\n"));
    }

    /** A mail address, which a narrow screen rather breaks before its domain than within. */
    public static String address(String text) {
        return escaped(text).replace("@", "<wbr>@");
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
