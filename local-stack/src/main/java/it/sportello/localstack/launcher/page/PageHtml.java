package it.sportello.localstack.launcher.page;

import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.KeptMail;
import it.sportello.localstack.peers.StaffMember;
import it.sportello.localstack.peers.printshop.ShopLetter;
import it.sportello.localstack.peers.sms.ReceivedSms;
import it.sportello.localstack.testing.FictionalCitizen;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page's HTML. Whatever comes from outside is escaped. */
final class PageHtml {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ITALIAN).withZone(ROME);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ROME);

    private final Shown shown;

    PageHtml(Shown shown) {
        this.shown = shown;
    }

    String overview() {
        return document("Sportello", clock() + phone() + mailbox() + letterbox() + residents() + staff() + addresses());
    }

    String mail(KeptMail kept) {
        var mail = kept.mail();
        return document(mail.subject(), """
                <p><a href="/">← Casella di posta <span lang="en">Mailbox</span></a></p>
                <article>
                <h2>%s</h2>
                <p>A <span lang="en">To</span>: %s · %s</p>
                <pre>%s</pre>
                </article>
                """.formatted(
                        escaped(mail.subject()),
                        escaped(mail.recipient()),
                        TIME.format(mail.receivedAt()),
                        escaped(mail.text())));
    }

    String letter(ShopLetter letter) {
        return document("Lettera " + letter.number(), """
                <p><a href="/">← Buca delle lettere <span lang="en">Letterbox</span></a></p>
                <article>
                <h2>Lettera %1$d</h2>
                <p>%2$s · <code>%3$s</code></p>
                <img class="sheet" src="/letter/%1$d.png" alt="La lettera come il cittadino la riceve">
                </article>
                """.formatted(
                        letter.number(), escaped(letter.status()), escaped(letter.id())));
    }

    String nothingHere() {
        return document(
                "404", "<p>Qui non c’è niente. <span lang=\"en\">Nothing here.</span> <a href=\"/\">Sportello</a></p>");
    }

    private String clock() {
        return """
                <section aria-labelledby="clock">
                <h2 id="clock">Orologio <span lang="en">Clock</span></h2>
                <p><time>%s</time></p>
                <form method="post" action="/clock">
                <button name="forward" value="PT1H">+ 1 ora</button>
                <button name="forward" value="PT12H">+ 12 ore</button>
                <button name="forward" value="PT24H">+ 1 giorno</button>
                <button name="forward" value="PT168H">+ 1 settimana</button>
                </form>
                <p class="hint" lang="en">Domain time of all services, Europe/Rome. It only moves forward.</p>
                </section>
                """.formatted(DAY_AND_TIME.format(shown.clock().now()));
    }

    private String phone() {
        List<ReceivedSms> messages = shown.messageCenter().newestFirst();
        String rows = messages.stream()
                .map(sms -> row(
                        TIME.format(sms.receivedAt()),
                        escaped(sms.recipient()),
                        "<p class=\"sms\">" + escaped(sms.text()) + "</p>"))
                .collect(Collectors.joining());
        String list = messages.isEmpty()
                ? "<p>Nessun messaggio. <span lang=\"en\">No message yet.</span></p>"
                : table(List.of("Ora", "A", "Testo"), rows);
        return section("phone", "Telefoni dei cittadini", "Citizens’ phones", list);
    }

    private String mailbox() {
        List<KeptMail> mails = shown.mail().newestFirst();
        String rows = mails.stream()
                .map(kept -> row(
                        TIME.format(kept.mail().receivedAt()),
                        escaped(kept.mail().recipient()),
                        "<a href=\"/mail/%d\">%s</a>"
                                .formatted(kept.number(), escaped(kept.mail().subject()))))
                .collect(Collectors.joining());
        String list = mails.isEmpty()
                ? "<p>Nessun messaggio. <span lang=\"en\">No message yet: run ./sportello demo.</span></p>"
                : table(List.of("Ora", "A", "Oggetto"), rows);
        return section("mailbox", "Posta dei cittadini", "Citizens’ mail", list);
    }

    private String letterbox() {
        List<ShopLetter> letters = shown.printShop().newestFirst();
        String rows = letters.stream()
                .map(letter -> row(
                        DAY_AND_TIME.format(letter.receivedAt()),
                        escaped(letter.status()),
                        "<a href=\"/letter/%1$d\">Lettera %1$d</a>".formatted(letter.number())))
                .collect(Collectors.joining());
        String list = letters.isEmpty()
                ? "<p>Nessuna lettera. <span lang=\"en\">No letter yet: the batch leaves at 18:00.</span></p>"
                : table(List.of("Stampa", "Stato", "Lettera"), rows);
        return section("letterbox", "Lettere", "Letters: printed in a daily batch, posted half a day later", list);
    }

    private String residents() {
        String rows = shown.residents().stream().map(PageHtml::resident).collect(Collectors.joining());
        return section(
                "residents",
                "Persone inventate",
                "Invented people in the resident register: request a PIN as one of them",
                table(List.of("Codice fiscale", "Nome", "Nascita", "Indirizzo"), rows));
    }

    private static String resident(FictionalCitizen citizen) {
        var address = citizen.address();
        return row(
                "<code>" + escaped(citizen.taxCode()) + "</code>",
                escaped(citizen.givenName() + " " + citizen.familyName() + " (" + citizen.sex() + ")"),
                citizen.birthDate() + " " + escaped(citizen.birthPlace()),
                escaped("%s %s, %s %s (%s)"
                        .formatted(
                                address.street(),
                                address.houseNumber(),
                                address.postalCode(),
                                address.municipality(),
                                address.province())));
    }

    private String staff() {
        String rows = Arrays.stream(StaffMember.values())
                .map(member -> row("<code>" + member.user() + "</code>", member.group()))
                .collect(Collectors.joining());
        return section(
                "staff",
                "Personale",
                "Staff: no passwords, nobody here is real",
                table(List.of("user", "ruolo"), rows)
                        + "<pre>curl -d user=agent-1 %s/token</pre>".formatted(shown.identityProvider()));
    }

    private String addresses() {
        String rows = Arrays.stream(SuiteService.values())
                .map(service ->
                        row(service.module(), "<code>" + shown.services().get(service) + "</code>"))
                .collect(Collectors.joining());
        return section("services", "Servizi", "Services", table(List.of("nome", "indirizzo"), rows));
    }

    private static String section(String id, String italian, String english, String content) {
        return """
                <section aria-labelledby="%1$s">
                <h2 id="%1$s">%2$s <span lang="en">%3$s</span></h2>
                %4$s
                </section>
                """.formatted(id, italian, english, content);
    }

    private static String table(List<String> headings, String rows) {
        String head = headings.stream()
                .map(heading -> "<th scope=\"col\">" + heading + "</th>")
                .collect(Collectors.joining());
        return "<div class=\"wide\"><table><thead><tr>%s</tr></thead><tbody>%s</tbody></table></div>"
                .formatted(head, rows);
    }

    private static String row(String... cells) {
        return Arrays.stream(cells).collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>\n"));
    }

    private static String document(String title, String content) {
        return """
                <!DOCTYPE html>
                <html lang="it">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
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

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
