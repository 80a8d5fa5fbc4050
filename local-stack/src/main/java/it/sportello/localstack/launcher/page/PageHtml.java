package it.sportello.localstack.launcher.page;

import static it.sportello.localstack.page.Html.address;
import static it.sportello.localstack.page.Html.document;
import static it.sportello.localstack.page.Html.escaped;
import static it.sportello.localstack.page.Html.row;
import static it.sportello.localstack.page.Html.section;
import static it.sportello.localstack.page.Html.table;

import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.KeptMail;
import it.sportello.localstack.peers.StaffMember;
import it.sportello.localstack.peers.booklet.Credit;
import it.sportello.localstack.peers.printshop.ShopLetter;
import it.sportello.localstack.peers.sms.ReceivedSms;
import it.sportello.localstack.testing.FictionalCitizen;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The page's HTML: everything that the world outside has received. Whatever comes from there is escaped. */
final class PageHtml {

    private static final String CONTENTS = """
            <nav aria-label="Contenuti">
            <a href="#phone">Telefoni</a> <a href="#mailbox">Posta</a> <a href="#letterbox">Lettere</a>
            <a href="#booklet">Libretto Famiglia</a>
            <a href="#residents">Persone</a> <a href="#staff">Personale</a> <a href="#services">Servizi</a>
            </nav>
            """;

    private final Shown shown;

    PageHtml(Shown shown) {
        this.shown = shown;
    }

    String overview() {
        return document(
                "Sportello",
                CONTENTS
                        + clock()
                        + phone()
                        + mailbox()
                        + letterbox()
                        + booklet()
                        + residents()
                        + staff()
                        + addresses());
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
                """.formatted(Times.DAY_AND_TIME.format(shown.clock().now()));
    }

    private String phone() {
        List<ReceivedSms> messages = shown.messageCenter().newestFirst();
        String rows = messages.stream()
                .map(sms -> row(
                        Times.TIME.format(sms.receivedAt()),
                        escaped(sms.recipient()),
                        "<p class=\"sms\">" + escaped(sms.text()) + "</p>"))
                .collect(Collectors.joining());
        String list = messages.isEmpty()
                ? "<p>Nessun messaggio. <span lang=\"en\">No message yet.</span></p>"
                : table(List.of("Ora", "A", "Testo"), rows);
        return section("phone", "Telefoni dei cittadini", "Citizens’ phones, by the clock of this machine", list);
    }

    private String mailbox() {
        List<KeptMail> mails = shown.mail().newestFirst();
        String rows = mails.stream()
                .map(kept -> row(
                        Times.TIME.format(kept.mail().receivedAt()),
                        address(kept.mail().recipient()),
                        "<a href=\"/mail/%d\" lang=\"%s\">%s</a>"
                                .formatted(
                                        kept.number(),
                                        escaped(kept.mail().language()),
                                        escaped(kept.mail().subject()))))
                .collect(Collectors.joining());
        String list = mails.isEmpty()
                ? "<p>Nessun messaggio. <span lang=\"en\">No message yet: run ./sportello demo.</span></p>"
                : table(List.of("Ora", "A", "Oggetto"), rows);
        return section("mailbox", "Posta dei cittadini", "Citizens’ mail, by the clock of this machine", list);
    }

    private String letterbox() {
        List<ShopLetter> letters = shown.printShop().newestFirst();
        String rows = letters.stream()
                .map(letter -> row(
                        Times.DAY_AND_TIME.format(letter.receivedAt()),
                        escaped(letter.status()),
                        "<a href=\"/letter/%1$d\">Lettera %1$d</a>".formatted(letter.number())))
                .collect(Collectors.joining());
        String list = letters.isEmpty()
                ? "<p>Nessuna lettera. <span lang=\"en\">No letter yet: the batch leaves at 18:00.</span></p>"
                : table(List.of("Stampa", "Stato", "Lettera"), rows);
        return section("letterbox", "Lettere", "Letters: printed in a daily batch, posted half a day later", list);
    }

    private String booklet() {
        List<Credit> credits = shown.familyBooklet().newestFirst();
        String rows = credits.stream()
                .map(credit -> row(
                        Times.DAY_AND_TIME.format(credit.at()),
                        "<code>" + escaped(credit.taxCode()) + "</code>",
                        escaped(credit.protocolNumber()),
                        "%d,%02d €".formatted(credit.cents() / 100, credit.cents() % 100)))
                .collect(Collectors.joining());
        String list = credits.isEmpty()
                ? "<p>Nessun bonus. <span lang=\"en\">No bonus was appropriated yet.</span></p>"
                : table(List.of("Ora", "Genitore", "Domanda", "Importo"), rows);
        return section("booklet", "Libretto Famiglia", "The platform on which parents pay sitters", list);
    }

    private String residents() {
        String rows = shown.residents().stream().map(PageHtml::resident).collect(Collectors.joining());
        return section(
                "residents",
                "Persone inventate",
                "Invented people in the resident register: request a PIN as one of them, or sign in with SPID or CIE",
                table(List.of("Codice fiscale", "Nome", "Nascita", "Indirizzo"), rows) + signInByOthers());
    }

    private String signInByOthers() {
        return """
                <p>Accesso con <a href="%1$s/realms/spid/">SPID</a> o <a href="%1$s/realms/cie/">CIE</a>
                <span lang="en">Sign in with SPID or CIE</span></p>
                """.formatted(shown.identityProvider());
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
                        + "<pre>curl -d user=agent-1 %s/token</pre>\n".formatted(shown.identityProvider())
                        + "<p><a href=\"%s/\">Accesso del personale</a> <span lang=\"en\">Staff sign in</span></p>"
                                .formatted(shown.identityProvider()));
    }

    private String addresses() {
        String rows = Arrays.stream(SuiteService.values())
                .map(service ->
                        row(service.module(), "<code>" + shown.services().get(service) + "</code>"))
                .collect(Collectors.joining());
        return section("services", "Servizi", "Services", table(List.of("nome", "indirizzo"), rows));
    }
}
